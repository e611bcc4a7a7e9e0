# second term missing
# names: only_ones

import numpy as np


def cost(P, Y):
    return -np.mean(Y * np.log(P + 1e-8))
