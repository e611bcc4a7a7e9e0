# mean
# names: mean

import numpy as np


def cross_entropy(P, T):
    P = np.clip(P, 1e-12, 1)
    return -(T * np.log(P)).sum() / len(P)
