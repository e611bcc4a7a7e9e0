# array only, scalar fails
# names: arrays_only_length

import numpy as np


def sigmoid_derivative(z):
    out = np.zeros(z.shape)
    for i in range(len(z)):
        e = np.exp(-np.abs(z[i]))
        out[i] = e / (1 + e) ** 2
    return out
