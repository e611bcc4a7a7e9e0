# normalised gradient
# names: normalised

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = np.array(x0, float)
    path = [x]
    for _ in range(steps):
        g = gradient(x)
        x = x - learning_rate * g / (np.linalg.norm(g) + 1e-12)
        path.append(x)
    return np.array(path)
