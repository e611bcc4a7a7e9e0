# rounding to 4
# names: four_digits

import numpy as np


def log_loss(y, h):
    h = np.clip(h, 1e-12, 1 - 1e-12)
    return round(float(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))), 4)
