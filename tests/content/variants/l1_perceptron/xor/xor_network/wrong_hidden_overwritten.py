# the first hidden unit's value is written over the first input before the second hidden unit is computed
# names: hidden_overwritten

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))
def xor_network(X, W1, b1, W2, b2):
    A = X.astype(float)
    A[:, 0] = s(A @ W1[:, 0] + b1[0])
    A[:, 1] = s(A @ W1[:, 1] + b1[1])
    return s(A @ W2 + b2)
