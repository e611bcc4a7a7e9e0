# column vectors as in other books, transposed back

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    return activation(W1.T @ X.T + (b1 * scale)[:, None]).T
