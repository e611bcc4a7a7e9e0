# row by row list

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    return [list(activation(np.dot(x, W1) + np.multiply(b1, scale))) for x in X]
