# gradient per coordinate
# names: each_number

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = np.array(x0, float)
    path = [x]
    for t in range(steps):
        if x.ndim:
            x = np.array([v - learning_rate * gradient(v) for v in x])
        else:
            x = x - learning_rate * gradient(x)
        path.append(x)
    return np.array(path)
