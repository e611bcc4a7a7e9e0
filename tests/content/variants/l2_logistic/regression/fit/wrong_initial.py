# the loss of the start too
# names: initial_too

import numpy as np


def loss(x, y, a, b):
    h = 1 / (1 + np.exp(-(a * x + b)))
    return -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h))


def fit(x, y, a, b, learning_rate, steps):
    losses = [loss(x, y, a, b)]
    for _ in range(steps):
        e = 1 / (1 + np.exp(-(a * x + b))) - y
        a, b = a - learning_rate * np.mean(e * x), b - learning_rate * np.mean(e)
        losses.append(loss(x, y, a, b))
    return a, b, losses
