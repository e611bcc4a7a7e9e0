# delta 1e-7 as in the book

import numpy as np


def cross_entropy(P, T):
    delta = 1e-7
    return -np.sum(T * np.log(P + delta))
