# cumsum differences

import numpy as np


def one_hot(labels, n_classes=10):
    L = np.asarray(labels, int)[:, None]
    return (L >= np.arange(n_classes)).astype(int) - (L > np.arange(n_classes)).astype(int)
