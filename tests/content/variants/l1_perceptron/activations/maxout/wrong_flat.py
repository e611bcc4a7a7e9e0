# the values are right, but in one flat row
# names: flat

import numpy as np


def maxout(x, W1, b1, W2, b2):
    return np.maximum(x @ W1 + b1, x @ W2 + b2).ravel()
