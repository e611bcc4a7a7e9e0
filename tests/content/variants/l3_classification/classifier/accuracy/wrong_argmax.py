# argmax of one column
# names: argmax

import numpy as np


def accuracy(P, T):
    return np.mean(P.argmax(axis=1) == T.argmax(axis=1))
