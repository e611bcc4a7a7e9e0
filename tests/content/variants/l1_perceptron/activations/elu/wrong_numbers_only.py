# it works for single numbers only
# names: numbers_only

import numpy as np


def elu(z, alpha=1.0):
    if z >= 0:
        return z
    return alpha * (np.exp(z) - 1)
