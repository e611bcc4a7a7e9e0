# loss per sample arrays
# names: each_sample_loss

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    for i in range(steps):
        d = 1 / (1 + np.exp(-(a * x + b))) - y
        a, b = a - learning_rate * np.mean(d * x), b - learning_rate * np.mean(d)
        h = 1 / (1 + np.exp(-(a * x + b)))
        losses.append(-(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return a, b, losses
