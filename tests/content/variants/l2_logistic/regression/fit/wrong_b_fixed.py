# b not updated
# names: b_fixed

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    for _ in range(steps):
        d = 1 / (1 + np.exp(-(a * x + b))) - y
        a = a - learning_rate * np.mean(d * x)
        h = np.clip(1 / (1 + np.exp(-(a * x + b))), 1e-12, 1 - 1e-12)
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return a, b, np.array(losses)
