# == in masks
# names: equality_zero

import numpy as np


def region(z):
    r = np.zeros(len(z), dtype=int)
    for number, (a, b) in enumerate([(1, 1), (-1, 1), (-1, -1), (1, -1)], start=1):
        r[(z[:, 0] == a) & (z[:, 1] == b)] = number
    return r
