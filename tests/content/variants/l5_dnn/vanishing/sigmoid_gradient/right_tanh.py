# tanh

import numpy as np


def sigmoid_gradient(z):
    return (1 - np.tanh(np.asarray(z) / 2) ** 2) / 4
