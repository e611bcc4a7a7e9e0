# square missing
# names: one_minus

import numpy as np


def sigmoid_gradient(z):
    z = np.asarray(z, dtype=float)
    return np.exp(-z) / (1 + np.exp(-z))
