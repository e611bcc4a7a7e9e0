# design matrix

import numpy as np


def gradients(x, y, a, b):
    M = np.stack([x, np.ones(len(x))])
    h = 1 / (1 + np.exp(-(np.array([a, b]) @ M)))
    g = M @ (h - y) / len(x)
    return g[0], g[1]
