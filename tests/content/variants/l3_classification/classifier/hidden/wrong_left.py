# W1 on the left
# names: columns

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    return activation(W1 @ X + b1 * scale)
