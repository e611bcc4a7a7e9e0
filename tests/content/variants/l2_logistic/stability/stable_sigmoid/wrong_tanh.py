# tanh
# names: tanh

import numpy as np


def stable_sigmoid(z):
    return np.tanh(z)
