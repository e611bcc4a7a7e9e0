# the median
# names: median

import numpy as np


def cost(P, Y):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return np.median(-(Y * np.log(P) + (1 - Y) * np.log(1 - P)))
