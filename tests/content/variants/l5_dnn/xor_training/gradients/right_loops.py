# sample by sample

import numpy as np


def gradients(X, Y, params):
    W1, b1, W2, b2 = (np.asarray(params[k], dtype=float) for k in ("W1", "b1", "W2", "b2"))
    g = {"W1": np.zeros((2, 2)), "b1": np.zeros(2), "W2": np.zeros((2, 1)), "b2": np.zeros(1)}
    n = len(X)
    for x, y in zip(X, Y):
        h = 1 / (1 + np.exp(-(x @ W1 + b1)))
        p = 1 / (1 + np.exp(-(h @ W2 + b2)))
        d = (p - y) / n
        g["b2"] += d
        g["W2"] += np.outer(h, d)
        e = W2[:, 0] * d[0] * h * (1 - h)
        g["b1"] += e
        g["W1"] += np.outer(x, e)
    return g
