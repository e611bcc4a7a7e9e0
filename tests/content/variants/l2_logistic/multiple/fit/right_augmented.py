# a column of ones

import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    A = np.c_[X, np.ones(len(X))]
    theta = np.append(w, b).astype(float)
    losses = []
    for _ in range(steps):
        theta = theta - learning_rate / len(y) * (1 / (1 + np.exp(-A @ theta)) - y) @ A
        z = A @ theta
        losses.append(float(np.mean(np.logaddexp(0, np.where(y == 1, -z, z)))))
    return theta[:-1], theta[-1], losses
