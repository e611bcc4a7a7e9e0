# gradient of the start
# names: start_gradient

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    g = gradient(x0)
    path = [x0]
    for _ in range(steps):
        path.append(path[-1] - learning_rate * g)
    return np.array(path)
