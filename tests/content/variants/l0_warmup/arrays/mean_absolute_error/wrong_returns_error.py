# returns the exception instead of raising it
# names: -

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        return ValueError("shapes differ")
    return np.mean(np.abs(y - p))
