# deep copy, a small number in the logarithm

import numpy as np


import copy


def train(X, Y, params, learning_rate=0.1, steps=10000):
    p = {k: np.asarray(v, dtype=float) for k, v in copy.deepcopy(params).items()}
    s = lambda z: 1 / (1 + np.exp(-z))
    costs = []
    for _ in range(steps):
        h = s(X @ p["W1"] + p["b1"])
        d = (s(h @ p["W2"] + p["b2"]) - Y) / len(Y)
        e = d @ p["W2"].T * h * (1 - h)
        grads = {"W2": h.T @ d, "b2": d.sum(0), "W1": X.T @ e, "b1": e.sum(0)}
        for k in p:
            p[k] = p[k] - learning_rate * grads[k]
        P = s(s(X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"])
        costs.append(float(-np.mean(Y * np.log(P + 1e-7) + (1 - Y) * np.log(1 - P + 1e-7))))
    return p, costs
