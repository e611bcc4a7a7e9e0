# a while loop


def count_parameters(layer_sizes):
    i, n = 0, 0
    while i + 1 < len(layer_sizes):
        n += layer_sizes[i + 1]
        n += layer_sizes[i] * layer_sizes[i + 1]
        i += 1
    return n
