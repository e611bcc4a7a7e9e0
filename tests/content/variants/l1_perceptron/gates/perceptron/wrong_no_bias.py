# bias forgotten
# names: no_bias

import numpy as np


def perceptron(x, w, b):
    return np.where(x @ w > 0, 1, 0)
