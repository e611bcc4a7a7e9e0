# nested lists of Python numbers

import math

import numpy as np


def tanh(z):
    if np.ndim(z):
        return [tanh(part) for part in z]
    return math.copysign(1 - 2 / (math.exp(min(2 * abs(z), 700)) + 1), z)
