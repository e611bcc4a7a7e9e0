# from the differences of all pairs

import numpy as np


def softmax(F):
    F = np.asarray(F, dtype=float)
    with np.errstate(over="ignore"):
        return 1 / np.exp(F[:, None, :] - F[:, :, None]).sum(axis=2)
