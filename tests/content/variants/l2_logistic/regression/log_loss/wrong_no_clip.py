# log 0
# names: unclipped

import numpy as np


def log_loss(y, h):
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))
