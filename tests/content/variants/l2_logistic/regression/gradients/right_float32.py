# float32

import numpy as np


def gradients(x, y, a, b):
    x = np.asarray(x, np.float32); y = np.asarray(y, np.float32)
    d = 1 / (1 + np.exp(-(np.float32(a) * x + np.float32(b)))) - y
    return np.mean(d * x), np.mean(d)
