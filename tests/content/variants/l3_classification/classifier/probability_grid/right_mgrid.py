# mgrid, single precision

import numpy as np


def probability_grid(predict, low, high, n):
    x2, x1 = np.mgrid[low : high : n * 1j, low : high : n * 1j]
    p = predict(np.stack([x1, x2], axis=-1).reshape(-1, 2)).astype(np.float32)
    return p.reshape(n, n)
