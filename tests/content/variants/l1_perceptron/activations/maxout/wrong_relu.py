# compared with 0
# names: relu

import numpy as np


def maxout(x, W1, b1, W2, b2):
    return np.maximum(x @ W1 + b1, 0)
