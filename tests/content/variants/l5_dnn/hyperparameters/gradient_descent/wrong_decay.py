# a decaying learning rate
# names: falling_rate

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    path = [x0]
    for i in range(steps):
        path.append(path[-1] - learning_rate / (1 + i) * gradient(path[-1]))
    return np.array(path)
