# skip last row
# names: last_left_out

import numpy as np


def one_hot(labels, n_classes=10):
    T = np.zeros((len(labels), n_classes))
    for i in range(len(labels) - 1):
        T[i, labels[i]] = 1
    return T
