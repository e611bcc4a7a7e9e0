# infinity over infinity
# names: overflow_nan

import numpy as np


def sigmoid_derivative(z):
    e = np.exp(-np.asarray(z, dtype=float))
    return e / (1 + e) ** 2
