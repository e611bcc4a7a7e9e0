# both layers use tanh
# names: tanh_both

import numpy as np


def xor_network(X, W1, b1, W2, b2):
    return np.tanh(np.tanh(X @ W1 + b1) @ W2 + b2)
