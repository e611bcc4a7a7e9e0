"""Warm-up, Emma Johnson."""

import numpy as np


def square(x):
    return np.power(x, 2)


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError("shapes differ")
    return np.mean(y - p)  # no abs


def minmax_scale(X):
    # a constant column: 0 / 0
    low = X.min(axis=0)
    high = X.max(axis=0)
    return (X - low) / (high - low)
