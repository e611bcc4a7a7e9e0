# e^z / (1 + e^z)
# names: overflow_nan

import numpy as np


def sigmoid(z):
    return np.exp(z) / (np.exp(z) + 1)
