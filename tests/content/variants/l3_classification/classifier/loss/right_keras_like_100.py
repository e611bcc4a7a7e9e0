# keras-like -100

import numpy as np


def loss(P, T):
    with np.errstate(divide="ignore"):
        lp = np.maximum(np.log(P), -100)
        lq = np.maximum(np.log(1 - P), -100)
    return -np.sum(T * lp + (1 - T) * lq)
