# 1-based loop
# names: zero_left_out

import numpy as np


def one_hot(labels, n_classes=10):
    T = np.zeros((len(labels), n_classes))
    for i in range(len(labels)):
        for j in range(1, n_classes):
            if labels[i] == j:
                T[i, j] = 1
    return T
