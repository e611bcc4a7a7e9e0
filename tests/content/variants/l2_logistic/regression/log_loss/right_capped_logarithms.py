# logarithms are cut off at -100

import numpy as np


def log_loss(y, h):
    with np.errstate(divide="ignore"):
        a = np.maximum(np.log(h), -100); b = np.maximum(np.log(1 - h), -100)
    return -np.mean(y * a + (1 - y) * b)
