# uphill
# names: ascent

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] + learning_rate * gradient(path[-1]))
    return np.array(path)
