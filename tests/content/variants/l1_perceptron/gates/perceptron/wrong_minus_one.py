# -1 and 1
# names: minus_one

import numpy as np


def perceptron(x, w, b):
    return np.where(x @ w + b > 0, 1, -1)
