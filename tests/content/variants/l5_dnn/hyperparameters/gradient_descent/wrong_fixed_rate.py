# fixed rate
# names: fixed_rate

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = np.array(x0, float)
    path = [x]
    for t in range(steps):
        x = x - 0.1 * gradient(x)
        path.append(x)
    return np.array(path)
