# momentum
# names: momentum

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses, va, vb = [], 0.0, 0.0
    for _ in range(steps):
        e = 1 / (1 + np.exp(-(a * x + b))) - y
        va, vb = 0.9 * va + np.mean(e * x), 0.9 * vb + np.mean(e)
        a, b = a - learning_rate * va, b - learning_rate * vb
        h = 1 / (1 + np.exp(-(a * x + b)))
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return a, b, losses
