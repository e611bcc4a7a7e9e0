# for each point
# names: called_often

import numpy as np


def probability_grid(predict, low, high, n):
    axis = np.linspace(low, high, n)
    points = None
    return np.array([[predict(np.array([[x1, x2]]))[0, 0] for x1 in axis] for x2 in axis])
