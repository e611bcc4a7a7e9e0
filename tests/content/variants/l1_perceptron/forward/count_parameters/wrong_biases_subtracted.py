# the biases are subtracted from the weights
# names: biases_subtracted


def count_parameters(layer_sizes):
    return sum(a * b - b for a, b in zip(layer_sizes, layer_sizes[1:]))
