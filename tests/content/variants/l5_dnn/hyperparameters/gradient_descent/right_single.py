# single precision

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    path = [np.float32(x0)]
    for _ in range(steps):
        path.append(np.float32(path[-1] - np.float32(learning_rate) * gradient(path[-1])))
    return np.array(path, dtype=np.float32)
