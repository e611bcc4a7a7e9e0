# -= on the given arrays
# names: in_place

import numpy as np


def train(X, Y, params, learning_rate=0.1, steps=10000):
    s = lambda z: 1 / (1 + np.exp(-z))
    p = {k: v if v.dtype == float else v.astype(float) for k, v in params.items()}
    costs = []
    for _ in range(steps):
        h = s(X @ p["W1"] + p["b1"])
        d = (s(h @ p["W2"] + p["b2"]) - Y) / len(Y)
        e = d @ p["W2"].T * h * (1 - h)
        for k, g in {"W2": h.T @ d, "b2": d.sum(0), "W1": X.T @ e, "b1": e.sum(0)}.items():
            p[k] -= learning_rate * g
        P = s(s(X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"])
        costs.append(-np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P)))
    return p, costs
