# loop over range(2) features
# names: two_inputs

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    a = X[:, 0:1] * W1[0] + X[:, 1:2] * W1[1] + b1 * scale
    return activation(a)
