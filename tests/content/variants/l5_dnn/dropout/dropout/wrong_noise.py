# Gaussian noise
# names: -

import numpy as np


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError
    if not training:
        return x
    return x * rng.normal(1, np.sqrt(rate / (1 - rate)), x.shape)
