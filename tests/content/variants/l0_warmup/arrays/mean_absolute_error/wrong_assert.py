# an assertion
# names: assertion

import numpy as np


def mean_absolute_error(y, p):
    assert y.shape == p.shape
    return np.abs(y - p).mean()
