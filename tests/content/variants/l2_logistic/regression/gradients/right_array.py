# an array of two, float32

import numpy as np


def gradients(x, y, a, b):
    x, y = x.astype(np.float32), y.astype(np.float32)
    e = 1 / (1 + np.exp(-(np.float32(a) * x + np.float32(b)))) - y
    return np.array([np.mean(e * x), np.mean(e)])
