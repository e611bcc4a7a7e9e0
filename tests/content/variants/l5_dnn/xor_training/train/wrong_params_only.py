# no costs
# names: params_only

import numpy as np


def train(X, Y, params, learning_rate=0.1, steps=10000):
    p = dict(params)
    s = lambda z: 1 / (1 + np.exp(-z))
    for i in range(steps):
        h = s(X @ p["W1"] + p["b1"])
        d = (s(h @ p["W2"] + p["b2"]) - Y) / len(Y)
        e = d @ p["W2"].T * h * (1 - h)
        grads = {"W2": h.T @ d, "b2": d.sum(0), "W1": X.T @ e, "b1": e.sum(0)}
        p = {k: p[k] - learning_rate * grads[k] for k in p}
    return p
