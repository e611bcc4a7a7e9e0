# from 0
# names: zero_based

import numpy as np


def region(z):
    table = np.array([[2, 1], [3, 0]])
    return table[(z[:, 0] > 0).astype(int), (z[:, 1] > 0).astype(int)]
