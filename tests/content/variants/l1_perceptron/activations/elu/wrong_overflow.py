# np.where computes both sides
# names: overflow

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z)
    return np.where(z >= 0, z, alpha * (np.exp(z) - 1))
