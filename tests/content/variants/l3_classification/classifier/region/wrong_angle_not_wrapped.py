# arctan2 not wrapped
# names: angle_not_wrapped

import numpy as np


def region(z):
    return np.floor(np.arctan2(z[:, 1], z[:, 0]) / (np.pi / 2)).astype(int) + 1
