# the warning is switched off, which hides it, and nan comes out
# names: overflow_nan

import numpy as np


def sigmoid(z):
    with np.errstate(all="ignore"):
        return np.exp(z) / (1 + np.exp(z))
