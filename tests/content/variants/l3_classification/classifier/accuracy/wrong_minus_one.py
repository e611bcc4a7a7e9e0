# n - 1
# names: one_less

import numpy as np


def accuracy(P, T):
    return np.sum((P > 0.5) == (T == 1)) / max(len(T) - 1, 1)
