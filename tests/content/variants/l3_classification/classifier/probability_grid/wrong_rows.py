# for each row
# names: called_often

import numpy as np


def probability_grid(predict, low, high, n):
    axis = np.linspace(low, high, n)
    points = None
    return np.array([predict(np.column_stack([axis, np.full(n, x2)]))[:, 0] for x2 in axis])
