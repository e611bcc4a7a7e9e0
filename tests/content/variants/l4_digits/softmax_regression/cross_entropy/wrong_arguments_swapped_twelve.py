# swapped
# names: arguments_swapped_twelve

import numpy as np


def cross_entropy(P, T):
    return -np.sum(P * np.log(np.clip(T, 1e-12, 1)))
