# two ReLUs are added
# names: relu_sum

import numpy as np


def maxout(x, W1, b1, W2, b2):
    return np.maximum(0, x @ W1 + b1) + np.maximum(0, x @ W2 + b2)
