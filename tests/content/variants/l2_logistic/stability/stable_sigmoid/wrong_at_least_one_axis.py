# scalar gets (1,)
# names: at_least_one_axis

import numpy as np


def stable_sigmoid(z):
    z = np.atleast_1d(z)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
