# the formula as it stands
# names: overflow

import numpy as np


def stable_sigmoid(z):
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
