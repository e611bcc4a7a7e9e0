# the shapes of the weight matrices come back
# names: shapes


def count_parameters(layer_sizes):
    return [(a, b) for a, b in zip(layer_sizes, layer_sizes[1:])]
