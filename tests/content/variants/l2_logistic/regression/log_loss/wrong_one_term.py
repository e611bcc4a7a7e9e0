# the term for y = 0 is missing
# names: only_ones

import numpy as np


def log_loss(y, h):
    return -np.mean(y * np.log(np.clip(h, 1e-10, 1)))
