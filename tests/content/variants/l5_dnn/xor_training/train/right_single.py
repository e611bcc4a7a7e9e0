# single precision

import numpy as np


def train(X, Y, params, learning_rate=0.1, steps=10000):
    X, Y = np.float32(X), np.float32(Y)
    p = {k: np.float32(v) for k, v in params.items()}
    s = lambda z: 1 / (1 + np.exp(-z))
    costs = np.zeros(steps, dtype=np.float32)
    for i in range(steps):
        h = s(X @ p["W1"] + p["b1"])
        d = (s(h @ p["W2"] + p["b2"]) - Y) / np.float32(len(Y))
        e = d @ p["W2"].T * h * (1 - h)
        grads = {"W2": h.T @ d, "b2": d.sum(0), "W1": X.T @ e, "b1": e.sum(0)}
        p = {k: p[k] - np.float32(learning_rate) * grads[k] for k in p}
        P = s(s(X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"])
        costs[i] = -np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P))
    return p, costs
