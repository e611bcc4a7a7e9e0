# central differences

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def L(X, Y, p):
    A1 = sigmoid(X @ p['W1'] + p['b1'])
    A2 = sigmoid(A1 @ p['W2'] + p['b2'])
    return ((A2 - Y) ** 2).sum() / (2 * len(X))


def backward(X, Y, params):
    g = {}
    for k, v in params.items():
        out = np.zeros(v.shape)
        for i in np.ndindex(v.shape):
            r = []
            for e in (1e-5, -1e-5):
                q = {m: np.array(u, dtype=float) for m, u in params.items()}
                q[k][i] += e
                r.append(L(X, Y, q))
            out[i] = (r[0] - r[1]) / 2e-5
        g[k] = out
    return g
