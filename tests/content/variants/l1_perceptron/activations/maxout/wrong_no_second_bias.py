# the bias b2 is not used
# names: no_second_bias

import numpy as np


def maxout(x, W1, b1, W2, b2):
    return np.maximum(x @ W1 + b1, x @ W2)
