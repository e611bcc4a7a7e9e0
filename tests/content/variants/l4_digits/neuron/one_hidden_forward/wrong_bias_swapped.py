# the mean of each bias for all its units
# names: -

import numpy as np


def one_hidden_forward(X, W1, b1, W2, b2):
    s = lambda z: 1 / (1 + np.exp(-z))
    return s(s(X @ W1 + b1.mean()) @ W2 + b2.mean())
