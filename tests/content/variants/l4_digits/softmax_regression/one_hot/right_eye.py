# identity rows

import numpy as np


def one_hot(labels, n_classes=10):
    return np.eye(n_classes, dtype=int)[labels]
