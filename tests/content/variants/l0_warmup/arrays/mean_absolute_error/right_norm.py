# the 1-norm of the flat difference

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    return np.linalg.norm((y - p).ravel(), ord=1) / y.size
