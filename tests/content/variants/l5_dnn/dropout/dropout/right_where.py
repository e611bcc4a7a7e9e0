# kept when below 1 - rate, factor first

import numpy as np


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    keep = 1.0 - rate
    if keep <= 0 or keep > 1:
        raise ValueError(rate)
    return np.where(rng.uniform(0, 1, np.shape(x)) < keep, np.multiply(x, 1 / keep), 0.0)
