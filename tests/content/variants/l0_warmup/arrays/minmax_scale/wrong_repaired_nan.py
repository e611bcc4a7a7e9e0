# the nan is repaired, the warning stays
# names: constant_warning

import numpy as np


def minmax_scale(X):
    low, high = X.min(axis=0), X.max(axis=0)
    return np.nan_to_num((X - low) / (high - low))
