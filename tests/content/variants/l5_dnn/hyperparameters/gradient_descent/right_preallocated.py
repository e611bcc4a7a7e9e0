# preallocated

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    path = np.empty((steps + 1, *np.shape(x0)))
    path[0] = x0
    for t in range(steps):
        path[t + 1] = path[t] - learning_rate * gradient(path[t])
    return path
