# clip only lower
# names: one_side_safe

import numpy as np


def log_loss(y, h):
    h = np.maximum(h, 1e-12)
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))
