# medians
# names: median

import numpy as np


def gradients(x, y, a, b):
    d = 1 / (1 + np.exp(-(a * x + b))) - y
    return float(np.median(d * x)), float(np.median(d))
