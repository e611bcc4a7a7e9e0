# the slide's 0, 30, 100
# names: -

import numpy as np


def probability_grid(predict, low, high, n):
    axis = np.linspace(0, 30, 100)
    points = np.array([[x1, x2] for x2 in axis for x1 in axis])
    return predict(points).reshape(100, 100)
