# a mask with a fixed number of zeros, shuffled
# names: fixed_count

import numpy as np


def dropout(x, rate, rng, training=True):
    if not training:
        return np.array(x)
    if rate < 0 or rate >= 1:
        raise ValueError("rate")
    mask = np.arange(np.size(x)) >= round(np.size(x) * rate)
    rng.shuffle(mask)
    return x * mask.reshape(np.shape(x)) / (1 - rate)
