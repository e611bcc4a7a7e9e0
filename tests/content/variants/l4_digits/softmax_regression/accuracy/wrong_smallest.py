# argmin
# names: smallest

import numpy as np


def accuracy(P, T):
    return np.mean(P.argmin(axis=1) == T.argmax(axis=1))
