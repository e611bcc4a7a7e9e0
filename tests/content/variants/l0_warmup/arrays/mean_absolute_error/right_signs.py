# the differences times their signs

import numpy as np


def mean_absolute_error(y, p):
    if not y.shape == p.shape:
        raise ValueError("?")
    d = (y - p).ravel()
    return d @ np.sign(d) / len(d)
