# different shapes are noticed, but None comes back without a word
# names: nothing

import numpy as np


def mean_absolute_error(y, p):
    if y.shape == p.shape:
        return np.mean(np.abs(y - p))
