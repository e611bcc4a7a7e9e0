# one vector again and again
# names: last_point_everywhere

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = x0.astype(float) if isinstance(x0, np.ndarray) else x0
    path = [x]
    for _ in range(steps):
        x -= learning_rate * gradient(x)
        path.append(x)
    return np.array(path)
