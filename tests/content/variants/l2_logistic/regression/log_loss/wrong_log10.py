# base 10
# names: log_ten

import numpy as np


def log_loss(y, h):
    h = np.clip(h, 1e-8, 1 - 1e-8)
    return -np.mean(y * np.log10(h) + (1 - y) * np.log10(1 - h))
