# 1 - mean error
# names: mean_error

import numpy as np


def accuracy(P, T):
    return 1 - np.mean(np.abs(P - T))
