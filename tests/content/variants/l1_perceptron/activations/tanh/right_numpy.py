# NumPy's own

import numpy as np


def tanh(z):
    return np.tanh(z)
