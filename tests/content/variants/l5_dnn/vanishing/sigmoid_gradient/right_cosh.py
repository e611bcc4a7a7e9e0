# by cosh

import numpy as np


def sigmoid_gradient(z):
    return 0.25 / np.cosh(np.asarray(z) / 2) ** 2
