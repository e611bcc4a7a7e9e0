# the negative side is divided by alpha
# names: divided_by_alpha

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z)
    return np.where(z >= 0, z, (np.exp(np.minimum(z, 0)) - 1) / alpha)
