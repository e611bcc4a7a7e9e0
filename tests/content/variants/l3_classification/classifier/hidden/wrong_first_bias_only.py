# first bias for all
# names: first_bias_only

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    return activation(X @ W1 + b1[0] * scale)
