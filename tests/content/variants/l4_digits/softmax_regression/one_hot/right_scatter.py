# fancy assignment, single precision

import numpy as np


def one_hot(labels, n_classes=10):
    T = np.zeros((labels.size, n_classes), dtype=np.float32)
    T[np.arange(labels.size), labels] = 1
    return T
