# the bias units are counted as receivers too
# names: bias_units_receive


def count_parameters(layer_sizes):
    return sum((a + 1) * (b + 1) for a, b in zip(layer_sizes, layer_sizes[1:]))
