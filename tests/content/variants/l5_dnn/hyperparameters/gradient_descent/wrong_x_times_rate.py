# x times rate
# names: rate_on_everything

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = np.array(x0, float)
    path = [x]
    for t in range(steps):
        x = (x - gradient(x)) * learning_rate
        path.append(x)
    return np.array(path)
