# the biases are added after the sigmoid
# names: biases_after

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))
def xor_network(X, W1, b1, W2, b2):
    return s((s(X @ W1) + b1) @ W2) + b2
