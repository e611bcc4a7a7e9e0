# one number at a time

import numpy as np


import math


def sigmoid_gradient(z):
    if np.ndim(z) == 0:
        e = math.exp(-float(z))
        return e / (1 + e) ** 2
    return [sigmoid_gradient(v) for v in z]
