# nothing is left in inference
# names: inference_zero

import numpy as np


def dropout(x, rate, rng, training=True):
    if not 0 <= rate < 1:
        raise ValueError("rate")
    kept = rng.random(np.shape(x)) >= rate
    if not training:
        return x * 0
    return x * kept / (1 - rate)
