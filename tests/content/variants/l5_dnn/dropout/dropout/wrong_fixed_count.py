# a fixed number of elements, drawn without replacement
# names: fixed_count

import numpy as np


def dropout(x, rate, rng, training=True):
    if not training:
        return np.array(x)
    if not 0 <= rate < 1:
        raise ValueError("rate")
    x = np.asarray(x, dtype=float)
    result = x.ravel() / (1 - rate)
    result[rng.choice(x.size, int(x.size * rate), replace=False)] = 0
    return result.reshape(x.shape)
