# the second map plus the ReLU of the difference

import numpy as np


def maxout(x, W1, b1, W2, b2):
    return x @ W2 + b2 + np.maximum(0, x @ (W1 - W2) + (b1 - b2))
