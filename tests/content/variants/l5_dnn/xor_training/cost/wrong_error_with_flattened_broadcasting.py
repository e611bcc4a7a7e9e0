# error with flattened broadcasting
# names: every_pair

import numpy as np


def cost(P, Y):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    y = Y.ravel()
    return -np.mean(y * np.log(P) + (1 - y) * np.log(1 - P))
