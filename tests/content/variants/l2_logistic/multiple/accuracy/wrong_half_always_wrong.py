# 0.5 fits neither comparison
# names: half_always_wrong

import numpy as np


def accuracy(y, h):
    return np.mean(y * (h > 0.5) + (1 - y) * (h < 0.5))
