# empty fails
# names: empty_fails

import numpy as np


def first_nan(losses):
    if not np.isnan(losses[0]) and not np.isnan(losses).any():
        return -1
    return int(np.isnan(losses).argmax())
