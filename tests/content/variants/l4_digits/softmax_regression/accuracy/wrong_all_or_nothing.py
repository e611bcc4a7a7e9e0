# floor division
# names: all_or_nothing

import numpy as np


def accuracy(P, T):
    return np.sum(P.argmax(axis=1) == T.argmax(axis=1)) // len(P)
