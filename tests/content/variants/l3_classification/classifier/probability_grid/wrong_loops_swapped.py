# loops swapped
# names: transposed

import numpy as np


def probability_grid(predict, low, high, n):
    axis = np.linspace(low, high, n)
    points = np.array([[x1, x2] for x1 in axis for x2 in axis])
    return predict(points).reshape(n, n)
