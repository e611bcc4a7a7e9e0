# subtract max
# names: maximum_subtracted

import numpy as np


def stable_sigmoid(z):
    z = z - np.max(z)
    return 1 / (1 + np.exp(-z))
