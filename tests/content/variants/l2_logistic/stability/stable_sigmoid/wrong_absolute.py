# the absolute value on both sides
# names: negative_side_wrong

import numpy as np


def stable_sigmoid(z):
    return 1 / (1 + np.exp(-np.abs(np.asarray(z, dtype=float))))
