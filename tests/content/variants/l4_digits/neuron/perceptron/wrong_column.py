# 2-d result (n,1)
# names: column

import numpy as np


def perceptron(x, w, b):
    x = np.atleast_2d(x)
    return 1 / (1 + np.exp(-(x @ np.reshape(w, (-1, 1)) + b)))
