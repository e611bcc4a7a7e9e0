# loops pure python

import math
import numpy as np


def fit(X, y, w, b, learning_rate, steps):
    n, d = X.shape
    w = [float(v) for v in w]
    losses = []
    for _ in range(steps):
        gw = [0.0] * d
        gb = 0.0
        for i in range(n):
            z = b + sum(w[j] * X[i][j] for j in range(d))
            e = 1 / (1 + math.exp(-z)) - y[i]
            for j in range(d):
                gw[j] += e * X[i][j]
            gb += e
        w = [w[j] - learning_rate * gw[j] / n for j in range(d)]
        b = b - learning_rate * gb / n
        s = 0
        for i in range(n):
            z = b + sum(w[j] * X[i][j] for j in range(d))
            p = 1 / (1 + math.exp(-z))
            p = min(max(p, 1e-15), 1 - 1e-15)
            s -= y[i] * math.log(p) + (1 - y[i]) * math.log(1 - p)
        losses.append(s / n)
    return np.array(w), b, losses
