# a tanh is applied
# names: tanh

import numpy as np


def dense(X, W, b):
    return np.tanh(X @ W + b)
