# mean of the comparison

import numpy as np


def accuracy(y, h):
    return np.mean((h > 0.5) == y)
