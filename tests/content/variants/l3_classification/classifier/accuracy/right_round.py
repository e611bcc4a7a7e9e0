# rounding

import numpy as np


def accuracy(P, T):
    return (np.round(P) == T).sum() / T.size
