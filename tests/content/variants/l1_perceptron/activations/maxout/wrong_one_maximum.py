# one maximum is taken over everything
# names: one_maximum

import numpy as np


def maxout(x, W1, b1, W2, b2):
    return np.max([x @ W1 + b1, x @ W2 + b2])
