# stops when close
# names: -

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    path = [np.asarray(x0, dtype=float)]
    for _ in range(steps):
        if np.all(np.abs(path[-1]) < 1):
            break
        path.append(path[-1] - learning_rate * gradient(path[-1]))
    return np.array(path)
