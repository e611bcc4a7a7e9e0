# from x0 each time
# names: from_start

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = np.array(x0, float)
    path = [x]
    for _ in range(steps):
        x = np.array(x0, float) - learning_rate * gradient(x)
        path.append(x)
    return np.array(path)
