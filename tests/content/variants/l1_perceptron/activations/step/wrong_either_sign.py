# the unit fires for negative z as well
# names: either_sign

import numpy as np


def step(z):
    return (np.asarray(z) != 0).astype(int)
