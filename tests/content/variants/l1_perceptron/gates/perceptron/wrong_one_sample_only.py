# an if, which takes one sample only
# names: one_sample_only

import numpy as np


def perceptron(x, w, b):
    if np.dot(x, w) + b > 0:
        return 1
    return 0
