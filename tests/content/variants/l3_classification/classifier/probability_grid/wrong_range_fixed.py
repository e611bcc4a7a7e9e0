# hard-coded range
# names: range_fixed

import numpy as np


def probability_grid(predict, low, high, n):
    axis = np.linspace(0, 30, n)
    x1, x2 = np.meshgrid(axis, axis)
    points = np.column_stack([x1.ravel(), x2.ravel()])
    return predict(points).reshape(n, n)
