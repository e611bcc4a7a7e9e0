# the second bias is changed before it is added
# names: in_place

import numpy as np


def maxout(x, W1, b1, W2, b2):
    first = x @ W1 + b1
    b2 -= b1
    return np.maximum(first, x @ W2 + b2 + b1)
