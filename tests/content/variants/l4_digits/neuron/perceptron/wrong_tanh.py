# tanh
# names: tanh

import numpy as np


def perceptron(x, w, b):
    return np.tanh(x @ w + b)
