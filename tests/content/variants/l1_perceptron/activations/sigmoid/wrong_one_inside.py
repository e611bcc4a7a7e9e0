# the 1 stands inside the exponential
# names: one_inside

import numpy as np


def sigmoid(z):
    return 1 / np.exp(-np.clip(z, -500, 500) + 1)
