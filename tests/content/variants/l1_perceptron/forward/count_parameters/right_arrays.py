# builds the arrays and counts their elements

import numpy as np


def count_parameters(layer_sizes):
    arrays = []
    for fan_in, fan_out in zip(layer_sizes, layer_sizes[1:]):
        arrays += [np.empty((fan_in, fan_out)), np.empty(fan_out)]
    return sum(array.size for array in arrays)
