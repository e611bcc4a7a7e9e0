# recall
# names: of_the_ones

import numpy as np


def accuracy(y, h):
    return np.sum((h > 0.5) & (y == 1)) / np.sum(y)
