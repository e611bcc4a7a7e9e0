# arrays not summed
# names: per_sample

import numpy as np


def gradients(x, y, a, b):
    d = 1 / (1 + np.exp(-(a * x + b))) - y
    return d * x, d
