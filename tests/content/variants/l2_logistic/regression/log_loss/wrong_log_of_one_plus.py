# log1p(h)
# names: log_of_one_plus

import numpy as np


def log_loss(y, h):
    h = np.clip(h, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log1p(h) + (1 - y) * np.log1p(-h))
