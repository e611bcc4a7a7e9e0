# central differences

import numpy as np


def loss(X, Y, p):
    A1 = 1 / (1 + np.exp(-(X @ p["W1"] + p["b1"])))
    A2 = 1 / (1 + np.exp(-(A1 @ p["W2"] + p["b2"])))
    return np.sum((A2 - Y) ** 2) / (2 * len(Y))


def backward(X, Y, params):
    grads, d = {}, 1e-5
    for key, value in params.items():
        g = np.zeros_like(value)
        for index in np.ndindex(value.shape):
            up, down = value.copy(), value.copy()
            up[index] += d
            down[index] -= d
            g[index] = (loss(X, Y, {**params, key: up}) - loss(X, Y, {**params, key: down})) / (2 * d)
        grads[key] = g
    return grads
