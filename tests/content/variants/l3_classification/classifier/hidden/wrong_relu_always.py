# relu
# names: relu_always

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    return np.maximum(0, X @ W1 + b1 * scale)
