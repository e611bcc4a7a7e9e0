# augmented theta

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    M = np.hstack([X, np.ones((len(X), 1))])
    t = np.hstack([w, b])
    losses = np.zeros(steps)
    for k in range(steps):
        t = t - learning_rate / len(M) * (M.T @ (1 / (1 + np.exp(-M @ t)) - y))
        z = M @ t
        losses[k] = np.mean(np.log1p(np.exp(-np.abs(z))) + np.maximum(z, 0) - y * z)
    return t[:-1], t[-1], losses
