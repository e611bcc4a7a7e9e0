# predict(x1, x2)
# names: two_arguments

import numpy as np


def probability_grid(predict, low, high, n):
    axis = np.linspace(low, high, n)
    points = np.meshgrid(axis, axis)
    return predict(*points)
