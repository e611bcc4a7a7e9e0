# one maximum is taken over all samples
# names: one_per_column

import numpy as np


def maxout(x, W1, b1, W2, b2):
    return np.maximum(x @ W1 + b1, x @ W2 + b2).max(axis=0)
