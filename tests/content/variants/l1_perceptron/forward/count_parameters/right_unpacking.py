# recursion on an unpacked list


def count_parameters(layer_sizes):
    if len(layer_sizes) < 2:
        return 0
    a, b, *rest = layer_sizes
    return a * b + b + count_parameters([b, *rest])
