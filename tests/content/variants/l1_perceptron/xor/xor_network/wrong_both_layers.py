# both layers' outputs come back
# names: both_layers

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))
def xor_network(X, W1, b1, W2, b2):
    h = s(X @ W1 + b1)
    return h, s(h @ W2 + b2)
