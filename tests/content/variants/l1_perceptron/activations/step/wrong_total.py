# one decision is made on the sum of all elements
# names: total

import numpy as np


def step(z):
    return int(np.sum(z) > 0)
