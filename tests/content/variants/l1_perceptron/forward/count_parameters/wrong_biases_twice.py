# each bias is counted twice
# names: biases_twice


def count_parameters(layer_sizes):
    return sum(a * b + 2 * b for a, b in zip(layer_sizes, layer_sizes[1:]))
