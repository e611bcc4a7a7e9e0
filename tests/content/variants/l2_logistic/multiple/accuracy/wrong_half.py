# >= 0.5
# names: at_half

import numpy as np


def accuracy(y, h):
    return np.mean((h >= 0.5) == y)
