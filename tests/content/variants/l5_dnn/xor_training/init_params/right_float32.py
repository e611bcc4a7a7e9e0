# float32

import numpy as np


def init_params(rng):
    p = {}
    for name, shape in (("W1", (2, 2)), ("W2", (2, 1)), ("b1", 2), ("b2", 1)):
        p[name] = rng.standard_normal(shape, dtype=np.float32)
    return p
