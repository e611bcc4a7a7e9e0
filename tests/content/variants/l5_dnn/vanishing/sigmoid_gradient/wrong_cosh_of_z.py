# cosh of z
# names: cosh_of_z

import numpy as np


def sigmoid_gradient(z):
    return 1 / (4 * np.cosh(z) ** 2)
