# the output layer uses the ReLU
# names: relu_output

import numpy as np


def xor_network(X, W1, b1, W2, b2):
    f = lambda z: 1 / (1 + np.exp(-z))
    return np.maximum(0, f(X @ W1 + b1) @ W2 + b2)
