# for negative z the reciprocal of an exponential, which is 0 in the end
# names: infinite_on_the_way

import numpy as np


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + small), 1 / (1 + 1 / small))
