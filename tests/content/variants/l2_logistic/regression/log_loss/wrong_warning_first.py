# the logarithms of 0 are taken first and mended afterwards
# names: certain_warning

import numpy as np


def log_loss(y, h):
    first = np.maximum(np.log(h), -35.0)
    second = np.maximum(np.log(1 - h), -35.0)
    return -np.mean(y * first + (1 - y) * second)
