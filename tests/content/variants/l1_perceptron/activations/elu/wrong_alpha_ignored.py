# alpha has no effect
# names: alpha_ignored

import numpy as np


def elu(z, alpha=1.0):
    return np.where(np.asarray(z) >= 0, z, np.exp(np.minimum(z, 0)) - 1)
