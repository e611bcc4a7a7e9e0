# backwards loop

import numpy as np


def first_nan(losses):
    r = -1
    for i in range(len(losses) - 1, -1, -1):
        if np.isnan(losses[i]):
            r = i
    return r
