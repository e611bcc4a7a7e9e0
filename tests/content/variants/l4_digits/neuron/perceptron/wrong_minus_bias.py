# bias subtracted (threshold)
# names: minus_bias

import numpy as np


def perceptron(x, w, b):
    return 1 / (1 + np.exp(-(x @ w - b)))
