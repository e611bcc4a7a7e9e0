# the clip is written into h
# names: in_place

import numpy as np


def log_loss(y, h):
    np.clip(h, 1e-12, 1 - 1e-12, out=h)
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))
