# the biases as one more row of the matrices, with a lambda

import numpy as np


def xor_network(X, W1, b1, W2, b2):
    f = lambda z: 1 / (np.exp(-z) + 1)
    one = np.ones((len(X), 1))
    h = f(np.hstack([X, one]) @ np.vstack([W1, b1]))
    return f(np.hstack([h, one]) @ np.vstack([W2, b2[None]]))
