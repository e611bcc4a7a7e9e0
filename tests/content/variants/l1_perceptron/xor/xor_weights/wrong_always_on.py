# the output is above 0.5 for all four inputs
# names: always_on

import numpy as np


def xor_weights():
    r = np.random.default_rng(0)
    return r.normal(size=(2, 2)), r.normal(size=2), r.normal(size=(2, 1)), r.normal(size=1)
