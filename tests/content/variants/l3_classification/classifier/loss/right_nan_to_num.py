# nan_to_num

import numpy as np


def loss(P, T):
    with np.errstate(divide="ignore", invalid="ignore"):
        terms = T * np.log(P) + (1 - T) * np.log(1 - P)
    return -np.sum(np.nan_to_num(terms, nan=0.0, neginf=-50.0))
