# bias as threshold
# names: minus_bias

import numpy as np


def perceptron(x, w, b):
    return np.where(x @ w > b, 1, 0)
