# one matrix product

import numpy as np


def gradients(x, y, a, b):
    error = 1 / (1 + np.exp(-(a * x + b))) - y
    both = np.vstack([x, np.ones(len(x))]) @ error / len(x)
    return both[0], both[1]
