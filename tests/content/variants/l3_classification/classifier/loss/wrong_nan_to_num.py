# nan_to_num hides it, with warnings
# names: -

import numpy as np


def loss(P, T):
    return -np.sum(np.nan_to_num(T * np.log(P) + (1 - T) * np.log(1 - P)))
