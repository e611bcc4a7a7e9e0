# half the absolute errors
# names: half_absolute

import numpy as np


def loss(A2, Y):
    return np.mean(np.abs(A2 - Y)) / 2
