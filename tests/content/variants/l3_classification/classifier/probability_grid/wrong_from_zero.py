# from 0
# names: from_zero

import numpy as np


def probability_grid(predict, low, high, n):
    axis = np.linspace(0, high, n)
    x1, x2 = np.meshgrid(axis, axis)
    points = np.column_stack([x1.ravel(), x2.ravel()])
    return predict(points).reshape(n, n)
