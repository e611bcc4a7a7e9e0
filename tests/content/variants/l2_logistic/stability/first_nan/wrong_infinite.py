# not isfinite
# names: infinity_too

import numpy as np


def first_nan(losses):
    for i, v in enumerate(losses):
        if not np.isfinite(v):
            return i
    return -1
