# a loop over the flattened arrays

import numpy as np


def mean_absolute_error(y, p):
    if np.shape(y) != np.shape(p):
        raise ValueError("shapes differ")
    total = 0.0
    for a, b in zip(y.ravel(), p.ravel()):
        total += abs(float(a) - float(b))
    return total / y.size
