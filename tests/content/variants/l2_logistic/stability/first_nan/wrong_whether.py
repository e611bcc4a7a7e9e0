# True and False
# names: whether

import numpy as np


def first_nan(losses):
    return bool(np.isnan(losses).any())
