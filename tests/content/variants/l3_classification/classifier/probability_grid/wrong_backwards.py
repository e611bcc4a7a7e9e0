# both axes backwards
# names: turned

import numpy as np


def probability_grid(predict, low, high, n):
    axis = np.linspace(high, low, n)
    points = np.array([[x1, x2] for x2 in axis for x1 in axis])
    return predict(points).reshape(n, n)
