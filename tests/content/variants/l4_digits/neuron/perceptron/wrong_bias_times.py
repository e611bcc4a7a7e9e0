# bias multiplied
# names: bias_times

import numpy as np


def perceptron(x, w, b):
    return 1 / (1 + np.exp(-(x @ w * b)))
