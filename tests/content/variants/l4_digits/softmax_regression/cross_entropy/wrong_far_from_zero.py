# a wrong answer costs 4.6 at most
# names: far_from_zero

import numpy as np


def cross_entropy(P, T):
    return -np.sum(T * np.log(np.maximum(P, 1e-2)))
