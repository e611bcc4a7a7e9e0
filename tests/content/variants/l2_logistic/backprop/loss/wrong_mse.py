# no half
# names: no_half

import numpy as np


def loss(A2, Y):
    return np.mean((A2 - Y) ** 2)
