# the sizes of neighbouring layers are added
# names: sizes_added


def count_parameters(layer_sizes):
    return sum(a + b for a, b in zip(layer_sizes, layer_sizes[1:]))
