# the first and the last row are taken for the smallest and largest values
# names: first_and_last_row

import numpy as np


def minmax_scale(X):
    lo, hi = X[0], X[-1]
    w = np.where(hi == lo, 1, hi - lo)
    return (X - lo) / w
