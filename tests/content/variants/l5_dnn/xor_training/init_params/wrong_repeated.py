# one number for all of an array
# names: same_numbers

import numpy as np


def init_params(rng):
    return {k: np.full(s, rng.normal()) for k, s in (("W1", (2, 2)), ("b1", 2), ("W2", (2, 1)), ("b2", 1))}
