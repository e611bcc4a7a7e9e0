# z is divided by alpha in the exponent as well
# names: celu

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z)
    return np.where(z >= 0, z, alpha * (np.exp(np.minimum(z, 0) / alpha) - 1))
