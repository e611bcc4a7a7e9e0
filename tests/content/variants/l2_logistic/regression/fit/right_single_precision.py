# float32 throughout

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    f = np.float32
    x, y, a, b, rate = x.astype(f), y.astype(f), f(a), f(b), f(learning_rate)
    losses = np.zeros(steps, dtype=f)
    for i in range(steps):
        e = f(1) / (f(1) + np.exp(-(a * x + b))) - y
        a, b = a - rate * np.mean(e * x), b - rate * np.mean(e)
        h = f(1) / (f(1) + np.exp(-(a * x + b)))
        losses[i] = -np.mean(y * np.log(h) + (f(1) - y) * np.log(f(1) - h))
    return a, b, losses
