# a single layer raises ValueError
# names: single_layer_refused


def count_parameters(layer_sizes):
    if len(layer_sizes) < 2:
        raise ValueError("too few")
    return sum((a + 1) * b for a, b in zip(layer_sizes, layer_sizes[1:]))
