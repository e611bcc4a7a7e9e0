# the values are cut off at 0 and 1
# names: clipped

import numpy as np


def minmax_scale(X):
    return np.clip(X.astype(float), 0, 1)
