# a threshold on the other side

import numpy as np


def perceptron(x, w, b):
    return np.where(np.matmul(x, w) > -b, 1.0, 0.0)
