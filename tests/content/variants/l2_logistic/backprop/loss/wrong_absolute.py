# absolute
# names: absolute

import numpy as np


def loss(A2, Y):
    return np.mean(abs(A2 - Y))
