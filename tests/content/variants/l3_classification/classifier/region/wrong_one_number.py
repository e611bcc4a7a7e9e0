# and instead of &
# names: -

import numpy as np


def region(z):
    if z[:, 0].all() > 0 and z[:, 1].all() > 0:
        return np.full(len(z), 1)
    return np.full(len(z), 3)
