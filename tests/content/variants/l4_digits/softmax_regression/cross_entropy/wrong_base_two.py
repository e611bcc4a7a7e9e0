# log2
# names: base_two

import numpy as np


def cross_entropy(P, T):
    return -np.sum(T * np.log2(np.clip(P, 1e-12, 1)))
