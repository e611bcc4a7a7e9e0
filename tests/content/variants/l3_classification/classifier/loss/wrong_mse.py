# mean squared error
# names: squared_mean

import numpy as np


def loss(P, T):
    return np.mean((P - T) ** 2)
