# -1/1
# names: minus_ones

import numpy as np


def one_hot(labels, n_classes=10):
    T = -np.ones((len(labels), n_classes))
    T[np.arange(len(labels)), labels] = 1
    return T
