# clip at 1e-7

import numpy as np


def log_loss(y, h):
    h = np.clip(h, 1e-7, 1 - 1e-7)
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))
