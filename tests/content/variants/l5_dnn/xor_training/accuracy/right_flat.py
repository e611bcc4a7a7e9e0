# both flattened

import numpy as np


def accuracy(P, Y):
    return np.count_nonzero((np.ravel(P) > 0.5) == np.ravel(Y)) / np.size(Y)
