# -1, 0, 1
# names: sign

import numpy as np


def step(z):
    return np.sign(z)
