# in every step the hours are multiplied and divided again
# names: in_place

import numpy as np


def _sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    hours = np.array(x, dtype=float)
    for _ in range(steps):
        error = _sigmoid(a * hours + b) - y
        a, b = a - learning_rate * np.mean(error * hours), b - learning_rate * np.mean(error)
        h = np.clip(_sigmoid(a * hours + b), 1e-15, 1 - 1e-15)
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
        x -= x.mean() if x.dtype == float else 0
    return a, b, losses
