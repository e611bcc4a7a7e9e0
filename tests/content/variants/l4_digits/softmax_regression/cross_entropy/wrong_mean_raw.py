# mean, unprotected
# names: mean

import numpy as np


def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log(P), axis=1))
