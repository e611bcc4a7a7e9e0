# the mask is used in inference too, without the division
# names: inference_drops_unscaled

import numpy as np


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    kept = rng.random(np.shape(x)) >= rate
    if not training:
        return x * kept
    return x * kept / (1 - rate)
