# sigmoid
# names: sigmoid

import numpy as np


def tanh(z):
    return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))
