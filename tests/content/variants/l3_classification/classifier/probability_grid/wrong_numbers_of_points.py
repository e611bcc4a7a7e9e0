# range ints
# names: numbers_of_points

import numpy as np


def probability_grid(predict, low, high, n):
    axis = np.arange(n)
    x1, x2 = np.meshgrid(axis, axis)
    points = np.column_stack([x1.ravel(), x2.ravel()])
    return predict(points).reshape(n, n)
