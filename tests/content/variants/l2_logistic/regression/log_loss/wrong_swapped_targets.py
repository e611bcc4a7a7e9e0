# (1-y) log h swapped classes
# names: swapped_targets

import numpy as np


def log_loss(y, h):
    h = np.clip(h, 1e-12, 1 - 1e-12)
    return -np.mean((1 - y) * np.log(h) + y * np.log(1 - h))
