# power of e

import numpy as np


def perceptron(x, w, b):
    return (1 + np.power(np.e, -(np.matmul(x, w) + b))) ** -1
