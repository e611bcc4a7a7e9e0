# float32

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    losses = []
    x = np.asarray(x, np.float32); y = np.asarray(y, np.float32); a = np.float32(a); b = np.float32(b); learning_rate = np.float32(learning_rate)
    for i in range(steps):
        d = (1 / (1 + np.exp(-(a * x + b))) - y).astype(np.float32)
        a, b = np.float32(a - learning_rate * np.mean(d * x)), np.float32(b - learning_rate * np.mean(d))
        h = np.clip(1 / (1 + np.exp(-(a * x + b))), 1e-7, 1 - 1e-7)
        losses.append(-np.mean(y * np.log(h) + (1 - y) * np.log(1 - h)))
    return a, b, losses
