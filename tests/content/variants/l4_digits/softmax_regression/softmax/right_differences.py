# one over a sum of differences

import numpy as np


def softmax(Z):
    Z = np.asarray(Z, dtype=float)
    D = np.minimum(Z[:, None, :] - Z[:, :, None], 709.0)
    return 1 / np.exp(D).sum(axis=2)
