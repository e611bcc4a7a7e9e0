# parentheses missing around 1 - y
# names: precedence

import numpy as np


def log_loss(y, h):
    h = np.clip(h, 1e-12, 1 - 1e-12)
    return -np.mean(y * np.log(h) + 1 - y * np.log(1 - h))
