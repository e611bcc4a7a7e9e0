# errstate, inf
# names: infinite

import numpy as np


def cross_entropy(P, T):
    with np.errstate(all="ignore"):
        return -np.nansum(T * np.log(P))
