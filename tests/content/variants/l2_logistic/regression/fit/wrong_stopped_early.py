# stops when the loss changes by less than 1e-6
# names: stopped_early

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        e = 1 / (1 + np.exp(-(a * x + b))) - y
        a, b = a - learning_rate * np.mean(e * x), b - learning_rate * np.mean(e)
        z = a * x + b
        losses.append(np.mean(np.logaddexp(0, z) - y * z))
        if len(losses) > 1 and abs(losses[-2] - losses[-1]) < 1e-6:
            break
    return a, b, losses
