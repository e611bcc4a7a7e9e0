# == nan
# names: equality

import numpy as np


def first_nan(losses):
    for i, v in enumerate(losses):
        if v == np.nan:
            return i
    return -1
