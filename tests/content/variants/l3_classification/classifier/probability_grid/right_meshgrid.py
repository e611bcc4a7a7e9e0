# meshgrid with ij, swapped back

import numpy as np


def probability_grid(predict, low, high, n):
    axis = low + (high - low) * np.arange(n) / (n - 1)
    b, a = np.meshgrid(axis, axis, indexing="ij")
    return predict(np.c_[a.ravel(), b.ravel()])[:, 0].reshape(n, n)
