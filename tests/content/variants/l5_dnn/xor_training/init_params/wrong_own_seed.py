# a generator of its own
# names: own_seed

import numpy as np


def init_params(rng):
    rng = np.random.default_rng(777)
    return {k: rng.normal(size=s) for k, s in (("W1", (2, 2)), ("b1", 2), ("W2", (2, 1)), ("b2", 1))}
