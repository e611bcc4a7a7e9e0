# with functions, a list of losses

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        h = sigmoid(a * x + b)
        a, b = a - learning_rate * np.mean((h - y) * x), b - learning_rate * np.mean(h - y)
        h = np.clip(sigmoid(a * x + b), 1e-7, 1 - 1e-7)
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return a, b, losses
