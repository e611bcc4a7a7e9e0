# prod

import numpy as np


def cross_entropy(P, T):
    picked = np.maximum((P * T).sum(axis=1), 1e-15)
    return -np.log(picked).sum()
