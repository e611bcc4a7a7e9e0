# an array, filled

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = np.array(x0, dtype=float)
    path = np.zeros((steps + 1, *x.shape))
    path[0] = x
    for i in range(steps):
        path[i + 1] = path[i] - learning_rate * gradient(path[i])
    return path
