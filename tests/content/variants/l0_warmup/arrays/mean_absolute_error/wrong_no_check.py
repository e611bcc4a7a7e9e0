# shapes are not compared
# names: broadcast

import numpy as np


def mean_absolute_error(y, p):
    return np.mean(np.abs(y - p))
