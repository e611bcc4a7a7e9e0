# delta 1e-7 as in the book

import numpy as np


def loss(P, T):
    delta = 1e-7
    return -np.sum(T * np.log(P + delta) + (1 - T) * np.log(1 - P + delta))
