# the minus at the first term alone
# names: first_minus_only

import numpy as np


def log_loss(y, h):
    h = np.clip(h, 1e-15, 1 - 1e-15)
    return np.mean(-y * np.log(h) + (1 - y) * np.log(1 - h))
