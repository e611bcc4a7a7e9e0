# the math module over a flat list

import math

import numpy as np


def tanh(z):
    z = np.asarray(z)
    return np.array([math.tanh(v) for v in z.ravel()]).reshape(z.shape)
