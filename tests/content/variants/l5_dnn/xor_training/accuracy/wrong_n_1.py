# n - 1
# names: one_sample_less

import numpy as np


def accuracy(P, Y):
    return np.sum((P > 0.5) == Y) / max(len(Y) - 1, 1)
