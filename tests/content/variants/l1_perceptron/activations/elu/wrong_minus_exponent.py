# e^-z
# names: minus_exponent

import numpy as np


def elu(z, alpha=1.0):
    with np.errstate(over="ignore"):
        return np.where(np.asarray(z) >= 0, z, alpha * (np.exp(-np.minimum(z, 0.0)) - 1))
