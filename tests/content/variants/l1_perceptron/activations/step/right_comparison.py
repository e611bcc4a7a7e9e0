# a comparison turned into whole numbers

import numpy as np


def step(z):
    return np.array(np.asarray(z) > 0, dtype=int)
