# the sigmoid as a power of logaddexp

import numpy as np


def one_hidden_forward(X, W1, b1, W2, b2):
    f = lambda z: np.exp(-np.logaddexp(0, -z))
    return f(f(np.add(np.matmul(X, W1), b1[np.newaxis, :])) @ W2 + b2[np.newaxis])
