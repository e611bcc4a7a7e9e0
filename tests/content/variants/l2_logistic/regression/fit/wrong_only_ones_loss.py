# loss missing 1-y term
# names: only_ones_loss

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    for i in range(steps):
        d = 1 / (1 + np.exp(-(a * x + b))) - y
        a, b = a - learning_rate * np.mean(d * x), b - learning_rate * np.mean(d)
        h = 1 / (1 + np.exp(-(a * x + b)))
        losses.append(-np.mean(y * np.log(h)))
    return a, b, losses
