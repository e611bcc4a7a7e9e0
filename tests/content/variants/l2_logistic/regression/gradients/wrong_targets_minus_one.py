# targets -1 and 1
# names: targets_minus_one

import numpy as np


def gradients(x, y, a, b):
    d = 1 / (1 + np.exp(-(a * x + b))) - (2 * y - 1)
    return np.mean(d * x), np.mean(d)
