# rounding
# names: rounded

import numpy as np


def accuracy(P, T):
    return round(float(np.mean((P > 0.5) == (T > 0.5))), 2)
