# no square
# names: not_squared_half

import numpy as np


def loss(A2, Y):
    return np.sum(A2 - Y) / (2 * len(Y))
