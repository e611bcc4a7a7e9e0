# the learning rate shrinks
# names: -

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    for i in range(steps):
        e = 1 / (1 + np.exp(-(a * x + b))) - y
        rate = learning_rate / (1 + 0.01 * i)
        a, b = a - rate * np.mean(e * x), b - rate * np.mean(e)
        h = 1 / (1 + np.exp(-(a * x + b)))
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return a, b, losses
