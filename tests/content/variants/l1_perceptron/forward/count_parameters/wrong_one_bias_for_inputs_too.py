# one bias is counted for each layer, the input layer too
# names: one_bias_for_inputs_too


def count_parameters(layer_sizes):
    return sum(a * b for a, b in zip(layer_sizes, layer_sizes[1:])) + len(layer_sizes)
