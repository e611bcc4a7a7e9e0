# count
# names: count

import numpy as np


def first_nan(losses):
    return int(np.isnan(losses).sum())
