# a column
# names: kept_axis

import numpy as np


def perceptron(x, w, b):
    return 1 / (1 + np.exp(-((x * w).sum(axis=-1, keepdims=True) + b)))
