# cosh not squared
# names: cosh_not_squared

import numpy as np


def sigmoid_gradient(z):
    return 1 / (4 * np.cosh(z / 2))
