# stops near the minimum
# names: -

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = np.array(x0, float)
    path = [x]
    for t in range(steps):
        g = gradient(x)
        if np.all(np.abs(g) < 1e-2):
            break
        x = x - learning_rate * g
        path.append(x)
    return np.array(path)
