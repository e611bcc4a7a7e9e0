# multiplied by what should divide
# names: multiplied

import numpy as np


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    kept = rng.random(np.shape(x)) >= rate
    if not training:
        return x
    return x * kept * (1 - rate)
