# transposed result
# names: result_transposed

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    return activation(X @ W1 + b1 * scale).T
