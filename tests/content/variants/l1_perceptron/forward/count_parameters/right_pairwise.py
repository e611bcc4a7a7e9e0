# itertools.pairwise

from itertools import pairwise


def count_parameters(layer_sizes):
    return sum((a + 1) * b for a, b in pairwise(layer_sizes))
