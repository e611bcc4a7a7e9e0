# on the negative side z is added to the exponential piece
# names: both_added

import numpy as np


def elu(z, alpha=1.0):
    z = np.asarray(z)
    return z + alpha * (np.exp(np.minimum(z, 0)) - 1)
