# return inside the loop
# names: first_layer_only


def count_parameters(layer_sizes):
    total = 0
    for a, b in zip(layer_sizes, layer_sizes[1:]):
        total += (a + 1) * b
        return total
