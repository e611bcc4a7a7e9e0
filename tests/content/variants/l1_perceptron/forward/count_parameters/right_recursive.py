# recursion; a float where whole numbers are meant


def count_parameters(layer_sizes):
    if len(layer_sizes) < 2:
        return 0.0
    first, second, *_ = layer_sizes
    return float((first + 1) * second) + count_parameters(layer_sizes[1:])
