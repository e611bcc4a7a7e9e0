# first entry stays zero
# names: start_zero

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = np.array(x0, float)
    path = np.zeros((steps + 1,) + x.shape)
    for t in range(steps):
        x = x - learning_rate * gradient(x)
        path[t + 1] = x
    return path
