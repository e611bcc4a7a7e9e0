# 1-based
# names: one_based

import numpy as np


def first_nan(losses):
    for i, v in enumerate(losses, 1):
        if np.isnan(v):
            return i
    return -1
