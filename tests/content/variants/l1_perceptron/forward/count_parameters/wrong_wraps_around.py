# the first layer is paired with the last
# names: wraps_around


def count_parameters(layer_sizes):
    return sum((layer_sizes[i - 1] + 1) * layer_sizes[i] for i in range(len(layer_sizes)))
