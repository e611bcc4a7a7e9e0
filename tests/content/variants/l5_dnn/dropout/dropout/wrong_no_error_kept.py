# no error, the mask drawn in another way
# names: zeros_for_all

import numpy as np


def dropout(x, rate, rng, training=True):
    if not training:
        return x
    return np.where(rng.random(x.shape) < rate, 0, x / (1 - rate))
