# diag

import numpy as np


def one_hot(labels, n_classes=10):
    return np.diag(np.ones(n_classes))[np.asarray(labels, dtype=int), :]
