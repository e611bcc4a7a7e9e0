# np.unique count
# names: present_count

import numpy as np


def one_hot(labels, n_classes=10):
    k = len(np.unique(labels))
    T = np.zeros((len(labels), k))
    T[np.arange(len(labels)), labels] = 1
    return T
