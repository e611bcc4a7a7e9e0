# return -1 in the loop
# names: first_only

import numpy as np


def first_nan(losses):
    for i, v in enumerate(losses):
        if np.isnan(v):
            return i
        else:
            return -1
    return -1
