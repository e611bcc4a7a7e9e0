# z s (1-s)
# names: times_z

import numpy as np


def sigmoid_gradient(z):
    s = 1 / (1 + np.exp(-z))
    return z * s * (1 - s)
