# loops through every axis, math

import math

import numpy as np


def stable_sigmoid(z):
    if np.ndim(z):
        return np.array([stable_sigmoid(v) for v in z])
    z = float(z)
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))
