# a sum
# names: count

import numpy as np


def accuracy(y, h):
    return np.sum((h > 0.5) == y)
