# the hidden layer's bias b1 is subtracted
# names: minus_hidden_bias

import numpy as np


def xor_network(X, W1, b1, W2, b2):
    f = lambda z: 1 / (1 + np.exp(-z))
    return f(f(X @ W1 - b1) @ W2 + b2)
