# both parameters in one vector

import numpy as np


def fit(x, y, a, b, learning_rate, steps):
    A = np.column_stack([x, np.ones(len(x))])
    p = np.array([a, b], dtype=float)
    losses = np.empty(steps)
    for i in range(steps):
        p -= learning_rate / len(x) * A.T @ (1 / (1 + np.exp(-A @ p)) - y)
        z = A @ p
        losses[i] = np.mean(np.logaddexp(0, z) - y * z)
    return p[0], p[1], losses
