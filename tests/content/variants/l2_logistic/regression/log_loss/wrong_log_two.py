# log2
# names: log_two

import numpy as np


def log_loss(y, h):
    h = np.clip(h, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log2(h) + (1 - y) * np.log2(1 - h))
