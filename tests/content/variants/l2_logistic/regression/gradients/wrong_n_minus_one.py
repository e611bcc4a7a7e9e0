# divided by n - 1
# names: n_minus_one

import numpy as np


def gradients(x, y, a, b):
    e = 1 / (1 + np.exp(-(a * x + b))) - y
    n = max(len(x) - 1, 1)
    return np.sum(e * x) / n, np.sum(e) / n
