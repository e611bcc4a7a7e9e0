# max(…) of rows
# names: largest

import numpy as np


def cross_entropy(P, T):
    return np.max(-np.sum(T * np.log(np.clip(P, 1e-12, 1)), axis=1))
