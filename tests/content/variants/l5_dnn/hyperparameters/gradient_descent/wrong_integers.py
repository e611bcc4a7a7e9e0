# the type of the start
# names: truncated

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x0 = np.asarray(x0)
    path = np.zeros((steps + 1, *x0.shape), dtype=x0.dtype)
    path[0] = x0
    for i in range(steps):
        path[i + 1] = path[i] - learning_rate * gradient(path[i])
    return path
