# signs without one half
# names: threshold_zero

import numpy as np


def accuracy(P, T):
    return np.mean(np.sign(P) == np.sign(T))
