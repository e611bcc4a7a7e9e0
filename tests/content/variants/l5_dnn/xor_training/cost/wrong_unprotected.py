# the lecture's formula as it is
# names: unprotected

import numpy as np


def cost(P, Y):
    return -np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P))
