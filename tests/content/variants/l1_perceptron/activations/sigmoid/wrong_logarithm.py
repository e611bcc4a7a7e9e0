# that is the logarithm of the sigmoid, which is always negative
# names: logarithm

import numpy as np


def sigmoid(z):
    return np.log(1 / (1 + np.exp(-np.clip(z, -500, 500))))
