# log 0 of the term that counts
# names: infinite

import numpy as np


def log_loss(y, h):
    return -np.mean(np.where(y == 1, np.log(h), np.log(1 - h)))
