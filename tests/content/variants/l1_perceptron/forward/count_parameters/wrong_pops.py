# right, but empties the list of the caller
# names: in_place


def count_parameters(layer_sizes):
    sizes = layer_sizes if isinstance(layer_sizes, list) else list(layer_sizes)
    total = 0
    while len(sizes) > 1:
        fan_in = sizes.pop(0)
        total += (fan_in + 1) * sizes[0]
    return total
