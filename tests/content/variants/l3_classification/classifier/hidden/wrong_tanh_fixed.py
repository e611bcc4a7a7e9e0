# activation ignored
# names: tanh_always

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    return np.tanh(X @ W1 + b1 * scale)
