# layer by layer anew, output first
# names: output_then_hidden

import numpy as np


def predict_probability(X, params):
    Z1 = np.tanh(X @ params["W1"] + params["b1"])
    Z2 = np.tanh(Z1 @ params["W2"] + params["b2"])
    return 1 / (1 + np.exp(-(Z2 @ params["W0"] + params["b0"])))


def loss(P, T):
    P = np.clip(P, 1e-10, 1 - 1e-10)
    return -np.sum(T * np.log(P) + (1 - T) * np.log(1 - P))


def gradients(X, T, params):
    W1, b1, W2, b2, W0, b0 = (params[k] for k in ("W1", "b1", "W2", "b2", "W0", "b0"))
    Z1 = np.tanh(X @ W1 + b1)
    Z2 = np.tanh(Z1 @ W2 + b2)
    P = 1 / (1 + np.exp(-(Z2 @ W0 + b0)))
    d0 = P - T
    d2 = d0 @ W0.T * (1 - Z2 ** 2)
    d1 = d2 @ W2.T * (1 - Z1 ** 2)
    return {"W1": X.T @ d1, "b1": d1.sum(axis=0), "W2": Z1.T @ d2, "b2": d2.sum(axis=0), "W0": Z2.T @ d0, "b0": d0.sum(axis=0)}


def train(X, T, params, learning_rate, steps):
    params = {k: np.array(v, dtype=float) for k, v in params.items()}
    losses = []
    for step in range(steps):
        g = gradients(X, T, params)
        for k in ("W0", "b0"):
            params[k] = params[k] - learning_rate * g[k]
        g = gradients(X, T, params)
        for k in ("W2", "b2", "W1", "b1"):
            params[k] = params[k] - learning_rate * g[k]
        losses.append(loss(predict_probability(X, params), T))
    return params, np.array(losses)
