# arange
# names: unit_steps

import numpy as np


def probability_grid(predict, low, high, n):
    axis = np.arange(low, high)
    points = np.array([[x1, x2] for x2 in axis for x1 in axis])
    return predict(points).reshape(len(axis), len(axis))
