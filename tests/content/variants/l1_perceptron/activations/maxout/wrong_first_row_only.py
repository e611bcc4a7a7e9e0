# only the first sample is computed
# names: first_row_only

import numpy as np


def maxout(x, W1, b1, W2, b2):
    for row in x:
        return np.maximum(row @ W1 + b1, row @ W2 + b2)
