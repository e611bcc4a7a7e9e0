# T[labels] = 1
# names: rows_marked

import numpy as np


def one_hot(labels, n_classes=10):
    T = np.zeros((len(labels), n_classes))
    T[labels] = 1
    return T
