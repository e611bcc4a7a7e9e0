# momentum
# names: momentum

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = np.array(x0, float)
    v = 0
    path = [x]
    for _ in range(steps):
        v = 0.9 * v - learning_rate * gradient(x)
        x = x + v
        path.append(x)
    return np.array(path)
