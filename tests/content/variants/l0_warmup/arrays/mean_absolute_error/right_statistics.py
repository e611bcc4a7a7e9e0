# the standard library

from statistics import fmean


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError("y and p must have one shape")
    return fmean(abs(a - b) for a, b in zip(y.flat, p.flat))
