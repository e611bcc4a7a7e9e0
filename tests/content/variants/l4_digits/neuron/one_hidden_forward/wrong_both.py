# hidden layer too
# names: both_returned

import numpy as np


def one_hidden_forward(X, W1, b1, W2, b2):
    s = lambda z: 1 / (1 + np.exp(-z))
    h = s(X @ W1 + b1)
    return h, s(h @ W2 + b2)
