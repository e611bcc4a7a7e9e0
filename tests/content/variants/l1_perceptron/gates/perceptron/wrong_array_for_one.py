# for a single sample an array with one number comes back
# names: array_for_one

import numpy as np


def perceptron(x, w, b):
    x = np.atleast_2d(x)
    return (x @ w + b > 0).astype(int)
