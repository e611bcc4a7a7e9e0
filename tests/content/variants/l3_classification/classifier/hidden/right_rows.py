# row by row, each through the activation

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    return [activation(row @ W1 + b1 * scale).tolist() for row in X]
