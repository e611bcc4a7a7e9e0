# a small number inside the logarithms

import numpy as np


def log_loss(y, h):
    eps = 1e-7
    return -np.mean(y * np.log(h + eps) + (1 - y) * np.log(1 - h + eps))
