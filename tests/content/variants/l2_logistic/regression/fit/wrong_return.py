# return inside the loop
# names: early_return

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        h = 1 / (1 + np.exp(-(a * x + b)))
        a, b = a - learning_rate * np.mean((h - y) * x), b - learning_rate * np.mean(h - y)
        h = 1 / (1 + np.exp(-(a * x + b)))
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
        return a, b, losses
