# threshold 0
# names: threshold_zero

import numpy as np


def accuracy(y, h):
    return np.mean((h > 0) == y)
