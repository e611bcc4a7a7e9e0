# the slide's model
# names: slide_sign

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        e = 1 / (1 + np.exp(-a * x + b)) - y
        a, b = a - learning_rate * np.mean(e * x), b + learning_rate * np.mean(e)
        h = 1 / (1 + np.exp(-a * x + b))
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return a, b, losses
