# coordinates one after the other
# names: one_after_the_other

import numpy as np


def gradient_descent(gradient, x0, learning_rate, steps):
    x = np.array(x0, float)
    path = [x.copy()]
    for t in range(steps):
        if x.ndim == 0:
            x = x - learning_rate * gradient(x)
        else:
            for i in range(len(x)):
                x[i] -= learning_rate * gradient(x)[i]
        path.append(np.array(x))
    return np.array(path)
