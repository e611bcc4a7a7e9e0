# recursion, stacked

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    here = np.asarray(x0, dtype=float)[None]
    if steps == 0:
        return here
    there = x0 - learning_rate * gradient(x0)
    return np.concatenate([here, gradient_descent(gradient, there, learning_rate, steps - 1)])
