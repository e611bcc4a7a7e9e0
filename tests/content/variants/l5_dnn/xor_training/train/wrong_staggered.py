# the new W2 carries the error back
# names: staggered

import numpy as np


def train(X, Y, params, learning_rate=0.1, steps=10000):
    p = dict(params)
    s = lambda z: 1 / (1 + np.exp(-z))
    costs = []
    for _ in range(steps):
        h = s(X @ p["W1"] + p["b1"])
        d = (s(h @ p["W2"] + p["b2"]) - Y) / len(Y)
        p["W2"] = p["W2"] - learning_rate * h.T @ d
        p["b2"] = p["b2"] - learning_rate * d.sum(0)
        e = d @ p["W2"].T * h * (1 - h)
        p["W1"] = p["W1"] - learning_rate * X.T @ e
        p["b1"] = p["b1"] - learning_rate * e.sum(0)
        P = s(s(X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"])
        costs.append(-np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P)))
    return p, costs
