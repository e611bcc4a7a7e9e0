# nan_to_num, with the warnings switched off

import numpy as np


def log_loss(y, h):
    with np.errstate(all="ignore"):
        terms = np.where(y == 1, np.log(h), np.log(1 - h))
    return -np.mean(np.maximum(terms, -100))
