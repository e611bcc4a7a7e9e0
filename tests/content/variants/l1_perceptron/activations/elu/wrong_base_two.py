# the base of the power is 2
# names: base_two

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z)
    return np.where(z >= 0, z, alpha * (2.0 ** np.minimum(z, 0) - 1))
