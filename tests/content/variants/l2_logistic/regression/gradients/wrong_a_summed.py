# a mean missing
# names: a_summed

import numpy as np


def gradients(x, y, a, b):
    d = 1 / (1 + np.exp(-(a * x + b))) - y
    return np.sum(d * x), np.mean(d)
