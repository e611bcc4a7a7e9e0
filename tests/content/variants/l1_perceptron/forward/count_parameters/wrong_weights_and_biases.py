# the numbers of weights and of biases come back apart
# names: weights_and_biases


def count_parameters(layer_sizes):
    return sum(a * b for a, b in zip(layer_sizes, layer_sizes[1:])), sum(layer_sizes[1:])
