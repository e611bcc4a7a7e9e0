# the larger of the sign and 0

import numpy as np


def step(z):
    return np.maximum(np.sign(z), 0)
