"""Warm-up, Noah Williams."""

import numpy as np


def square(x):
    result = x * x  # and no return


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError("y and p have different shapes")
    print("mean absolute error:", np.mean(np.abs(y - p)))


def minmax_scale(x):
    # another name for the parameter does no harm
    width = np.ptp(x, axis=0)
    scaled = np.zeros(x.shape)
    np.divide(x - x.min(axis=0), width, out=scaled, where=width > 0)
    return scaled
