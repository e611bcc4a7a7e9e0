# each column is divided by its largest absolute value, but not shifted
# names: largest_magnitude

import numpy as np


def minmax_scale(X):
    m = np.abs(X).max(axis=0)
    m = np.where(m == 0, 1, m)
    return X / m
