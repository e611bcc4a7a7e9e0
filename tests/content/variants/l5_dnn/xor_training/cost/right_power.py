# logarithm of a product

import numpy as np


def cost(P, Y):
    P = np.clip(P, 1e-10, 1 - 1e-10)
    return -np.log(np.prod(P**Y * (1 - P) ** (1 - Y))) / Y.size
