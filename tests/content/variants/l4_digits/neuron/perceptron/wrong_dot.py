# w first
# names: weights_first

import numpy as np


def perceptron(x, w, b):
    return 1 / (1 + np.exp(-(np.dot(w, x) + b)))
