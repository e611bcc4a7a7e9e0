# true positives
# names: hits

import numpy as np


def accuracy(P, T):
    return np.mean((P > 0.5) * T)
