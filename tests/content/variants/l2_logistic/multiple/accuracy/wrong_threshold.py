# 0.6
# names: sixty

import numpy as np


def accuracy(y, h):
    return np.mean((h > 0.6) == y)
