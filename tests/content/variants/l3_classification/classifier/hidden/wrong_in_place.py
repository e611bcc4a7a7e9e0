# changes b1 in place
# names: in_place

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    b1 *= scale
    return activation(X @ W1 + b1)
