# for each sample one of the two maps is chosen
# names: whole_row

import numpy as np


def maxout(x, W1, b1, W2, b2):
    a, c = x @ W1 + b1, x @ W2 + b2
    return np.where(a.sum(axis=1, keepdims=True) > c.sum(axis=1, keepdims=True), a, c)
