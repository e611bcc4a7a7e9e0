# x0 changed
# names: in_place

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    path = [np.array(x0, dtype=float)]
    for _ in range(steps):
        x0 = np.asarray(x0)
        if x0.ndim and x0.dtype == float:
            x0 -= learning_rate * gradient(x0)
        else:
            x0 = x0 - learning_rate * gradient(x0)
        path.append(np.array(x0))
    return np.array(path)
