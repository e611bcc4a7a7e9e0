# floor division
# names: all_or_nothing

import numpy as np


def accuracy(P, T):
    return np.sum((P > 0.5) == (T > 0.5)) // len(T)
