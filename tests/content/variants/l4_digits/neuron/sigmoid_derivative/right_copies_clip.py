# copies clip

import numpy as np


def sigmoid_derivative(z):
    t = np.array(z, dtype=float, copy=True)
    t[t > 500] = 500
    t[t < -500] = -500
    s = 1 / (1 + np.exp(-t))
    return s - s * s
