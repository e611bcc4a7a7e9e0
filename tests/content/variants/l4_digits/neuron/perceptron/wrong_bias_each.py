# bias per element in the sum
# names: bias_each

import numpy as np


def perceptron(x, w, b):
    return 1 / (1 + np.exp(-np.sum(x * w + b, axis=-1)))
