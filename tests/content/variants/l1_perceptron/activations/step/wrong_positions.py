# np.where with a condition alone gives the places where it holds
# names: positions

import numpy as np


def step(z):
    return np.where(np.asarray(z) > 0)
