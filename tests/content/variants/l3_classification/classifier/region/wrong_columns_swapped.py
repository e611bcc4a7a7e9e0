# z1 and z2 mixed up
# names: clockwise

import numpy as np


def region(z):
    table = np.array([[3, 4], [2, 1]])
    return table[(z[:, 0] > 0).astype(int), (z[:, 1] > 0).astype(int)]
