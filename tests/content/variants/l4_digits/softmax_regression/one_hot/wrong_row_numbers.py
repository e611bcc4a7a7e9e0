# eye of n
# names: row_numbers

import numpy as np


def one_hot(labels, n_classes=10):
    return np.eye(len(labels), n_classes)
