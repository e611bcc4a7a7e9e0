# mean and sum
# names: b_summed

import numpy as np


def gradients(x, y, a, b):
    e = 1 / (1 + np.exp(-(a * x + b))) - y
    return np.mean(e * x), sum(e)
