# a moves first
# names: a_first

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    def h():
        return 1 / (1 + np.exp(-(a * x + b)))

    losses = []
    for _ in range(steps):
        a = a - learning_rate * np.mean((h() - y) * x)
        b = b - learning_rate * np.mean(h() - y)
        losses.append(-np.mean(y * np.log(h()) + (1 - y) * np.log(1 - h())))
    return a, b, losses
