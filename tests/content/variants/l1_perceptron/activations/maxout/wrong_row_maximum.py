# one maximum for each row
# names: one_per_row

import numpy as np


def maxout(x, W1, b1, W2, b2):
    return np.max(np.hstack([x @ W1 + b1, x @ W2 + b2]), axis=1)
