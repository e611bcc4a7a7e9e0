# first row only
# names: first_row

import numpy as np


def cross_entropy(P, T):
    return -np.sum(T[0] * np.log(np.clip(P[0], 1e-12, 1)))
