# a wide clip
# names: wide_clip

import numpy as np


def cross_entropy(P, T):
    P = np.clip(P, 0.001, 0.999)
    return -np.sum(T * np.log(P))
