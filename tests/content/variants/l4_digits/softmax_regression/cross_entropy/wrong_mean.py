# mean, with 1e-7
# names: mean

import numpy as np


def cross_entropy(P, T):
    return -np.sum(T * np.log(P + 1e-15)) / P.shape[0]
