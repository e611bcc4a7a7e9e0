# from the sign function

import numpy as np


def step(z):
    return np.maximum(np.sign(z), 0)
