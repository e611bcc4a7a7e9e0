# multiplied by the rate
# names: multiplied_by_rate

import numpy as np


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    kept = rng.random(np.shape(x)) >= rate
    if not training:
        return x
    return x * kept * rate
