# eps 1e-6 added
# names: shifted_six

import numpy as np


def cross_entropy(P, T):
    return -np.sum(T * np.log(P + 1e-6))
