# counted from 1
# names: from_one

import numpy as np


def one_hot(labels, n_classes=10):
    T = np.zeros((len(labels), n_classes))
    for i, label in enumerate(labels):
        T[i, int(label) - 1] = 1
    return T
