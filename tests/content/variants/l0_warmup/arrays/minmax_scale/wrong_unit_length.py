# each column is divided by its length (the root of the sum of squares), another way to scale
# names: unit_length

import numpy as np


def minmax_scale(X):
    m = np.linalg.norm(X, axis=0)
    m = np.where(m == 0, 1, m)
    return X / m
