# the probability of the true class

import numpy as np


def cost(P, Y):
    right = np.where(np.asarray(Y) == 1, P, 1 - P)
    return float(np.mean(-np.log(np.maximum(right, 1e-12))))
