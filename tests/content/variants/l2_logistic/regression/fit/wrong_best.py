# the parameters with the smallest loss come back
# names: best

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses, best = [], (a, b)
    for _ in range(steps):
        e = 1 / (1 + np.exp(-(a * x + b))) - y
        a, b = a - learning_rate * np.mean(e * x), b - learning_rate * np.mean(e)
        z = a * x + b
        losses.append(np.mean(np.logaddexp(0, z) - y * z))
        if losses[-1] <= min(losses):
            best = a, b
    return *best, losses
