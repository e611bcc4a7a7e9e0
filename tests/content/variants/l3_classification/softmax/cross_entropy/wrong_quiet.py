# nan and infinity become 0
# names: ends_dropped

import numpy as np


def cross_entropy(P, T):
    with np.errstate(all="ignore"):
        terms = T * np.log(P)
    return -np.sum(np.where(np.isfinite(terms), terms, 0))
