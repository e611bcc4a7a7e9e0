# clip at 0.001
# names: coarse_clip

import numpy as np


def log_loss(y, h):
    h = np.clip(h, 1e-3, 1 - 1e-3)
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))
