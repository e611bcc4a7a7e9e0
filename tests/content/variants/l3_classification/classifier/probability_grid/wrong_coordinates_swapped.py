# (x2, x1)
# names: transposed

import numpy as np


def probability_grid(predict, low, high, n):
    axis = np.linspace(low, high, n)
    points = np.array([[x2, x1] for x2 in axis for x1 in axis])
    return predict(points).reshape(n, n)
