# by the angle

import numpy as np


def region(z):
    angle = np.arctan2(z[:, 1], z[:, 0]) % (2 * np.pi)
    return (angle // (np.pi / 2) + 1).astype(np.int32)
