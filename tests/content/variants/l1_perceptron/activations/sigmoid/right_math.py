# the math module, one number at a time, two branches

import math

import numpy as np


def one(value):
    if value >= 0:
        return 1 / (1 + math.exp(-value))
    return math.exp(value) / (1 + math.exp(value))


def sigmoid(z):
    return np.vectorize(one)(z)
