# b first then a
# names: b_first

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        b = b - learning_rate * np.mean(1 / (1 + np.exp(-(a * x + b))) - y)
        a = a - learning_rate * np.mean((1 / (1 + np.exp(-(a * x + b))) - y) * x)
        h = 1 / (1 + np.exp(-(a * x + b)))
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return a, b, np.array(losses)
