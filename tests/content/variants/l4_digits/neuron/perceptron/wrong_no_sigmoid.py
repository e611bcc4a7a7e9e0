# log-odds
# names: no_sigmoid

import numpy as np


def perceptron(x, w, b):
    p = 1 / (1 + np.exp(-(x @ w + b)))
    return np.log(p / (1 - p))
