# gradients instead of points
# names: gradients_returned

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = np.array(x0, float)
    path = [gradient(x)]
    for t in range(steps):
        x = x - learning_rate * gradient(x)
        path.append(gradient(x))
    return np.array(path)
