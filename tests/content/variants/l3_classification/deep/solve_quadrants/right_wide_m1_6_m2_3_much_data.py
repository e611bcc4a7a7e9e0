# wide m1=6, m2=3, much data

import numpy as np


def quadrant_data(rng):
    c = np.repeat(np.array([[-7, -7], [-7, 7], [7, -7], [7, 7]]), 30, axis=0)
    return c + rng.normal(0, np.sqrt(18), (120, 2)), np.repeat([1.0, 0, 0, 1], 30).reshape(-1, 1)


def predict_probability(X, params):
    Z1 = np.tanh(X @ params["W1"] + params["b1"])
    Z2 = np.tanh(Z1 @ params["W2"] + params["b2"])
    return 1 / (1 + np.exp(-np.clip(Z2 @ params["W0"] + params["b0"], -500, 500)))


def gradients(X, T, params):
    W1, b1, W2, b2, W0, b0 = (params[k] for k in ("W1", "b1", "W2", "b2", "W0", "b0"))
    Z1 = np.tanh(X @ W1 + b1)
    Z2 = np.tanh(Z1 @ W2 + b2)
    d0 = predict_probability(X, params) - T
    d2 = d0 @ W0.T * (1 - Z2 ** 2)
    d1 = d2 @ W2.T * (1 - Z1 ** 2)
    return {"W1": X.T @ d1, "b1": d1.sum(axis=0), "W2": Z1.T @ d2, "b2": d2.sum(axis=0), "W0": Z2.T @ d0, "b0": d0.sum(axis=0)}


def descend(X, T, params, rate, steps):
    for _ in range(steps):
        g = gradients(X, T, params)
        params = {k: params[k] - rate * g[k] for k in params}
    return params


def start(rng, m1=2, m2=2, s=1.0):
    return {"W1": rng.normal(0, s, (2, m1)), "b1": np.zeros(m1), "W2": rng.normal(0, s, (m1, m2)), "b2": np.zeros(m2), "W0": rng.normal(0, s, (m2, 1)), "b0": np.zeros(1)}


def accuracy(P, T):
    return np.mean((P > 0.5) == (T > 0.5))


def solve_quadrants(rng):
    sets = [quadrant_data(rng) for _ in range(5)]
    X = np.vstack([s[0] for s in sets])
    T = np.vstack([s[1] for s in sets])
    for _ in range(10):
        p = descend(X, T, start(rng, 6, 3, 0.3), 0.002, 500)
        if accuracy(predict_probability(X, p), T) > 0.88:
            return p
    return p
