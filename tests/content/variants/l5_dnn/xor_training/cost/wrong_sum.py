# a sum, unprotected
# names: summed

import numpy as np


def cost(P, Y):
    return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P))
