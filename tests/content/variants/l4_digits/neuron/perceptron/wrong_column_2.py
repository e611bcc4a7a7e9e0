# row result (1,n)
# names: column

import numpy as np


def perceptron(x, w, b):
    return (1 / (1 + np.exp(-(x @ w + b)))).reshape(1, -1)
