# rounded to two decimals
# names: two_digits

import numpy as np


def hypothesis(x, a, b):
    return np.round(1 / (1 + np.exp(-(a * x + b))), 2)
