# round then int
# names: cut_off

import numpy as np


def accuracy(P, Y):
    return np.mean(P.astype(int) == Y)
