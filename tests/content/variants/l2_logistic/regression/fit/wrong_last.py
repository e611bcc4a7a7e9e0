# only the last loss
# names: last_loss_only

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    loss = 0.0
    for _ in range(steps):
        h = 1 / (1 + np.exp(-(a * x + b)))
        a, b = a - learning_rate * np.mean((h - y) * x), b - learning_rate * np.mean(h - y)
        h = 1 / (1 + np.exp(-(a * x + b)))
        loss = -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))
    return a, b, loss
