# tanh
# names: tanh

import numpy as np


def sigmoid(z):
    return np.tanh(z)
