# the unit fires only from 1 on (a threshold of 1, or z cut down to whole numbers first)
# names: from_one_on

import numpy as np


def step(z):
    return np.where(np.asarray(z) >= 1, 1, 0)
