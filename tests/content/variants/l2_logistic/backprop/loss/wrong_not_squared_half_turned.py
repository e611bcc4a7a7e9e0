# Y - A2, not squared
# names: not_squared_half_turned

import numpy as np


def loss(A2, Y):
    return np.mean(Y - A2) / 2
