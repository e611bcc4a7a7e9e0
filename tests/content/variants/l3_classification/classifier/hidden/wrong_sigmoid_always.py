# sigmoid
# names: sigmoid_always

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    return 1 / (1 + np.exp(-(X @ W1 + b1 * scale)))
