# for a single layer None comes back
# names: single_layer_nothing


def count_parameters(layer_sizes):
    if len(layer_sizes) > 1:
        return sum((a + 1) * b for a, b in zip(layer_sizes, layer_sizes[1:]))
