# heaviside with one half at 0
# names: half_at_zero

import numpy as np


def step(z):
    return np.heaviside(z, 0.5)
