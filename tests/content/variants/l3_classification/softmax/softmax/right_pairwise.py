# pairwise

import numpy as np


def softmax(F):
    F = np.asarray(F, float)
    D = F[:, None, :] - F[:, :, None]
    return 1 / np.exp(np.minimum(D, 700)).sum(axis=2)
