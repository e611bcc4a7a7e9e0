# the loss before the update
# names: loss_before

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        h = np.clip(1 / (1 + np.exp(-(a * x + b))), 1e-9, 1 - 1e-9)
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
        a = a - learning_rate * np.mean((h - y) * x)
        b = b - learning_rate * np.mean(h - y)
    return a, b, losses
