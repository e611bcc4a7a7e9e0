# the output layer stays linear
# names: no_output_sigmoid

import numpy as np


def xor_network(X, W1, b1, W2, b2):
    hidden = 1 / (1 + np.exp(-(X @ W1 + b1)))
    return hidden @ W2 + b2
