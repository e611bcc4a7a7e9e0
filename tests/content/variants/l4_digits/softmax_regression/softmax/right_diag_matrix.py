# diag matrix

import numpy as np


def softmax(Z):
    E = np.exp((Z.T - Z.max(axis=1)).T)
    return np.diag(1 / E.sum(axis=1)) @ E
