# clip at 0.01
# names: coarse_clip

import numpy as np


def log_loss(y, h):
    h = np.clip(h, 0.01, 0.99)
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))
