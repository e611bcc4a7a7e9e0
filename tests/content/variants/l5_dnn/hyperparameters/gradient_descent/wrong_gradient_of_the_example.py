# gradient of the example
# names: example_gradient

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = np.array(x0, float)
    path = [x]
    for t in range(steps):
        x = x - learning_rate * 2 * x
        path.append(x)
    return np.array(path)
