# row products

import numpy as np


def cross_entropy(P, T):
    q = np.sum(P * T, axis=1)
    return np.sum(np.log(1 / np.clip(q, 1e-8, None)))
