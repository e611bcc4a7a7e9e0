# only the output neurons' biases are counted
# names: output_biases_only


def count_parameters(layer_sizes):
    return sum(a * b for a, b in zip(layer_sizes, layer_sizes[1:])) + layer_sizes[-1]
