# the output goes through a softmax, which makes every single number 1
# names: softmax

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))
def xor_network(X, W1, b1, W2, b2):
    z = s(X @ W1 + b1) @ W2 + b2
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)
