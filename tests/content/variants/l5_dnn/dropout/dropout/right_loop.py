# element by element

import numpy as np


def dropout(x, rate, rng, training=True):
    if not training:
        return np.array(x)
    if not 0 <= rate < 1:
        raise ValueError("the rate must be in [0, 1)")
    out = np.array(x, dtype=float)
    for i in range(out.size):
        if rng.uniform() < rate:
            out.flat[i] = 0.0
        else:
            out.flat[i] /= 1 - rate
    return out
