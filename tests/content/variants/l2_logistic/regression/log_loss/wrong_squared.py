# mean squared error
# names: squared

import numpy as np


def log_loss(y, h):
    return np.mean((y - h) ** 2)
