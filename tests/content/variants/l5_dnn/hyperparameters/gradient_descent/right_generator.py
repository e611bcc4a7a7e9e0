# a generator inside

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    def points():
        x = np.array(x0, float)
        yield x.copy()
        for _ in range(steps):
            x -= learning_rate * gradient(x)
            yield x.copy()

    return np.stack(list(points()))
