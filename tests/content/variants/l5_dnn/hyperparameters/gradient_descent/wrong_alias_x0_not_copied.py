# alias, x0 not copied
# names: same_array

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = x0
    path = [x]
    for _ in range(steps):
        x -= learning_rate * gradient(x)
        path.append(x)
    return np.array(path)
