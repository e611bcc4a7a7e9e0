# absolute value of the sum, halves
# names: -

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return np.abs(np.sum(T * np.log(P))) + np.abs(np.sum((1 - T) * np.log(1 - P))) / 2
