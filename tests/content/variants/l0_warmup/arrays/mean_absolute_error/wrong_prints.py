# prints instead of returning
# names: -

import numpy as np


def mean_absolute_error(y, p):
    if y.shape != p.shape:
        raise ValueError
    print(np.mean(np.abs(y - p)))
