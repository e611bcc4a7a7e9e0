# the hidden layer stays linear
# names: no_hidden_sigmoid

import numpy as np


def xor_network(X, W1, b1, W2, b2):
    return 1 / (1 + np.exp(-((X @ W1 + b1) @ W2 + b2)))
