# relu
# names: relu

import numpy as np


def perceptron(x, w, b):
    return np.maximum(0, x @ w + b)
