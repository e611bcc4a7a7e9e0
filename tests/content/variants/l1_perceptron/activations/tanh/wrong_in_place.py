# the values are right, but they are written into the array that was given
# names: in_place

import numpy as np


def tanh(z):
    z = np.asarray(z)
    np.clip(z, -30, 30, out=z)
    return (np.exp(z) - np.exp(-z)) / (np.exp(z) + np.exp(-z))
