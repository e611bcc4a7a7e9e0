# losses before each step and after the last, shifted by one

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    history = []
    for step in range(steps + 1):
        h = 1 / (1 + np.exp(-(a * x + b)))
        eps = 1e-7
        history.append(-np.mean(y * np.log(h + eps) + (1 - y) * np.log(1 - h + eps)))
        if step < steps:
            a, b = a - learning_rate * np.mean((h - y) * x), b - learning_rate * np.mean(h - y)
    return a, b, np.array(history[1:])
