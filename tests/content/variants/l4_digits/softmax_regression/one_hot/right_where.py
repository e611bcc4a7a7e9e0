# where

import numpy as np


def one_hot(labels, n_classes=10):
    cols = np.tile(np.arange(n_classes), (len(labels), 1))
    return np.where(cols == labels.reshape(-1, 1), 1, 0)
