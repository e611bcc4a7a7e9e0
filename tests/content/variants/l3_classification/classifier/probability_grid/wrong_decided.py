# decided
# names: decided

import numpy as np


def probability_grid(predict, low, high, n):
    axis = np.linspace(low, high, n)
    x1, x2 = np.meshgrid(axis, axis)
    points = np.column_stack([x1.ravel(), x2.ravel()])
    return (predict(points) > 0.5).astype(float).reshape(n, n)
