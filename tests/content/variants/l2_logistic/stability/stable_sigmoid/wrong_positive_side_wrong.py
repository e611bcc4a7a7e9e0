# the form for negative z on both sides
# names: positive_side_wrong

import numpy as np


def stable_sigmoid(z):
    e = np.exp(-np.abs(z))
    return e / (1 + e)
