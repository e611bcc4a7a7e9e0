# factor 2
# names: doubled

import numpy as np


def gradients(x, y, a, b):
    d = 1 / (1 + np.exp(-(a * x + b))) - y
    return 2 * np.mean(d * x), 2 * np.mean(d)
