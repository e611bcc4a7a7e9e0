# error rate
# names: errors

import numpy as np


def accuracy(y, h):
    return np.mean((h > 0.5) != y)
