# everything multiplied
# names: product

import math


def count_parameters(layer_sizes):
    return math.prod(layer_sizes)
