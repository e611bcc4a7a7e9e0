# stops when the loss has hardly changed since the start or the last step
# names: stopped_early_from_start

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    prev = -np.mean(y * np.log(1 / (1 + np.exp(-(a * x + b)))) + (1 - y) * np.log(1 - 1 / (1 + np.exp(-(a * x + b)))))
    for i in range(steps):
        d = 1 / (1 + np.exp(-(a * x + b))) - y
        a, b = a - learning_rate * np.mean(d * x), b - learning_rate * np.mean(d)
        h = 1 / (1 + np.exp(-(a * x + b)))
        l = -np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)); losses.append(l)
        if abs(prev - l) < 1e-8: break
        prev = l
    return a, b, losses
