# ravel on one side
# names: broadcast

import numpy as np


def loss(A2, Y):
    return np.mean((A2.ravel() - Y) ** 2) / 2
