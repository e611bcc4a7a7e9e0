# rounding
# names: rounded

import numpy as np


def region(z):
    s = np.round(z).astype(int)
    table = {(1, 1): 1, (-1, 1): 2, (-1, -1): 3, (1, -1): 4}
    return np.array([table.get(tuple(r), 0) for r in s])
