import numpy as np


def mean_absolute_error(y, p):
    return np.mean(np.abs(y - p))


def minmax_scale(X):
    return (X - X.min(axis=0)) / (X.max(axis=0) - X.min(axis=0))
