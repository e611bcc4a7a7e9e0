# nan and infinity become 0
# names: infinite_as_zero

import numpy as np


def log_loss(y, h):
    with np.errstate(all="ignore"):
        terms = y * np.log(h) + (1 - y) * np.log(1 - h)
    return -np.mean(np.nan_to_num(terms, nan=0.0, neginf=0.0))
