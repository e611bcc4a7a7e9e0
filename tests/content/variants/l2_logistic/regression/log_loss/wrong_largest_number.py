# np.nan_to_num
# names: largest_number

import numpy as np


def log_loss(y, h):
    with np.errstate(all="ignore"):
        return -np.mean(np.nan_to_num(y * np.log(h) + (1 - y) * np.log(1 - h)))
