# augmented matrix

import numpy as np


def hypothesis(X, w, b):
    M = np.c_[X, np.ones(len(X))]
    t = np.append(w, b)
    return 1 / (1 + np.exp(-M.dot(t)))
