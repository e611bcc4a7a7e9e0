# alpha is subtracted from the exponential
# names: alpha_subtracted

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z)
    return np.where(z >= 0, z, np.exp(np.minimum(z, 0)) - alpha)
