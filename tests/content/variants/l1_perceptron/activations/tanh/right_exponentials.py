# only e^(-2|z|) occurs

import numpy as np


def tanh(z):
    power = np.exp(-2 * np.abs(z))
    return np.sign(z) * (1 - power) / (1 + power)
