# mean of rows, clip 1e-15
# names: mean

import numpy as np


def cross_entropy(P, T):
    return -np.mean(np.sum(T * np.log(np.maximum(P, 1e-15)), axis=1))
