# the biases of the first hidden layer are not counted
# names: first_biases_missing


def count_parameters(layer_sizes):
    return sum(a * b for a, b in zip(layer_sizes, layer_sizes[1:])) + sum(layer_sizes[2:])
