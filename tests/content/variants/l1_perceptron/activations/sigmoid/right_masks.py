# boolean masks on a copy with at least one axis

import numpy as np


def sigmoid(z):
    values = np.atleast_1d(np.asarray(z, dtype=float))
    result = np.empty(values.shape)
    positive = values >= 0
    result[positive] = 1 / (1 + np.exp(-values[positive]))
    power = np.exp(values[~positive])
    result[~positive] = power / (1 + power)
    return result.reshape(np.shape(z))
