# threshold 0.5
# names: threshold_half

import numpy as np


def region(z):
    table = np.array([[3, 2], [4, 1]])
    return table[(z[:, 0] > 0.5).astype(int), (z[:, 1] > 0.5).astype(int)]
