# transposed
# names: transposed

import numpy as np


def one_hot(labels, n_classes=10):
    return (np.arange(n_classes)[:, None] == labels).astype(float)
