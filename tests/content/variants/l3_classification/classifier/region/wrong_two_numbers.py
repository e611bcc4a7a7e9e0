# arctan of quotient
# names: two_numbers

import numpy as np


def region(z):
    a = np.arctan(z[:, 1] / z[:, 0])
    return np.where(a > 0, 1, 2)
