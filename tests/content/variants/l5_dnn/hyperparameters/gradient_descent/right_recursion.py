# recursion

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x0 = np.asarray(x0, dtype=float)
    if steps == 0:
        return x0[None]
    rest = gradient_descent(gradient, x0 - learning_rate * gradient(x0), learning_rate, steps - 1)
    return np.concatenate([x0[None], rest])
