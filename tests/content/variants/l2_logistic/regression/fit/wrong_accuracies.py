# accuracy recorded
# names: accuracies

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    for i in range(steps):
        d = 1 / (1 + np.exp(-(a * x + b))) - y
        a, b = a - learning_rate * np.mean(d * x), b - learning_rate * np.mean(d)
        h = 1 / (1 + np.exp(-(a * x + b)))
        losses.append(np.mean((h > .5) == y))
    return a, b, losses
