# return -1 in the loop, None after it
# names: first_only_none

import numpy as np


def first_nan(losses):
    for i, v in enumerate(losses):
        if np.isnan(v):
            return i
        else:
            return -1
