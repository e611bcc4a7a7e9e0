# ravel on one side, summed
# names: broadcast_sum

import numpy as np


def loss(A2, Y):
    return np.sum((A2.ravel() - Y) ** 2) / (2 * len(Y))
