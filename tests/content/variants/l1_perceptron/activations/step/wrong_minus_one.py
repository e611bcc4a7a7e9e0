# -1 where it does not fire
# names: minus_one

import numpy as np


def step(z):
    return np.where(np.asarray(z) > 0, 1, -1)
