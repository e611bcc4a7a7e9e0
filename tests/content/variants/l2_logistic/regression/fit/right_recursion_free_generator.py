# recursion-free generator

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    def run(a, b):
        for _ in range(steps):
            d = 0.5 * (1 + np.tanh((a * x + b) / 2)) - y
            a, b = a - learning_rate * np.average(d * x), b - learning_rate * np.average(d)
            z = a * x + b
            yield a, b, np.mean(np.maximum(z, 0) - z * y + np.log1p(np.exp(-np.abs(z))))
    states = list(run(a, b))
    if not states:
        return a, b, np.array([])
    return states[-1][0], states[-1][1], np.array([s[2] for s in states])
