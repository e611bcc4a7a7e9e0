# one step more
# names: one_more

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    for _ in range(steps + 1):
        d = 1 / (1 + np.exp(-(a * x + b))) - y
        a, b = a - learning_rate * np.mean(d * x), b - learning_rate * np.mean(d)
        h = np.clip(1 / (1 + np.exp(-(a * x + b))), 1e-12, 1 - 1e-12)
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return a, b, np.array(losses)
