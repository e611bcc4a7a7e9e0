# the result is flat
# names: flat

import numpy as np


def elu(z, alpha=1.0):
    return np.array([v if v >= 0 else alpha * (np.exp(v) - 1) for v in np.ravel(z)])
