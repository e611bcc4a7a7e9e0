# the gradient is divided by its length
# names: unit_steps

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    for i in range(steps):
        d = 1 / (1 + np.exp(-(a * x + b))) - y
        g = np.array([np.mean(d * x), np.mean(d)]); g = g / np.linalg.norm(g)
        a, b = a - learning_rate * g[0], b - learning_rate * g[1]
        h = np.clip(1 / (1 + np.exp(-(a * x + b))), 1e-12, 1 - 1e-12)
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return a, b, losses
