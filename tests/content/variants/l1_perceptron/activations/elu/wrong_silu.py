# on the negative side z is multiplied by the exponential
# names: silu

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z)
    return np.where(z >= 0, z, z * np.exp(np.minimum(z, 0)))
