# the slide's columns, transposed there and back

import numpy as np


def maxout(x, W1, b1, W2, b2):
    first = W1.T @ x.T + b1.reshape(-1, 1)
    second = W2.T @ x.T + b2.reshape(-1, 1)
    return np.where(first > second, first, second).T
