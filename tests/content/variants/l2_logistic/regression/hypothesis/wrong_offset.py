# x is counted from its mean
# names: -

import numpy as np


def hypothesis(x, a, b):
    return 1 / (1 + np.exp(-(a * (x - np.mean(x)) + b)))
