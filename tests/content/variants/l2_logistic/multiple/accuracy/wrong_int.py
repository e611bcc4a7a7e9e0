# astype(int)
# names: cut_off

import numpy as np


def accuracy(y, h):
    return np.mean(h.astype(int) == y)
