# scale outside
# names: scale_outside

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    return scale * activation(X @ W1 + b1)
