# max() over pairs, row by row, as lists

import numpy as np


def maxout(x, W1, b1, W2, b2):
    return np.array([[max(p, q) for p, q in zip(r @ W1 + b1, r @ W2 + b2)] for r in x])
