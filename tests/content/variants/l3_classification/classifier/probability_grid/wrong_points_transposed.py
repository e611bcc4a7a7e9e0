# points as (2, n*n)
# names: points_on_their_side

import numpy as np


def probability_grid(predict, low, high, n):
    axis = np.linspace(low, high, n)
    points = np.array([[x1, x2] for x2 in axis for x1 in axis]).T
    return predict(points).reshape(n, n)
