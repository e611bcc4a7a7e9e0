# only the first sample is computed
# names: first_row_only

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))
def xor_network(X, W1, b1, W2, b2):
    for x in X:
        return s(s(x @ W1 + b1) @ W2 + b2)
