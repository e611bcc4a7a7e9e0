# the probability of what happened

import numpy as np


def log_loss(y, h):
    p = np.where(y == 1, h, 1 - h)
    return np.sum(-np.log(np.maximum(p, 1e-300))) / len(y)
