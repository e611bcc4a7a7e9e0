# losses with the book's delta

import numpy as np


def predict_probability(X, params, scale=1.0, activation=np.tanh):
    Z = activation(X @ params["W1"] + params["b1"] * scale)
    return 1 / (1 + np.exp(-(Z @ params["W0"] + params["b0"] * scale)))


def loss(P, T):
    P = np.clip(P, 1e-10, 1 - 1e-10)
    return -np.sum(T * np.log(P) + (1 - T) * np.log(1 - P))


def gradients(X, T, params, scale=1.0):
    W1, b1, W0, b0 = params["W1"], params["b1"], params["W0"], params["b0"]
    Z = np.tanh(X @ W1 + b1 * scale)
    P = 1 / (1 + np.exp(-(Z @ W0 + b0 * scale)))
    d0 = P - T
    d1 = d0 @ W0.T * (1 - Z ** 2)
    return {"W1": X.T @ d1, "b1": d1.sum(axis=0) * scale, "W0": Z.T @ d0, "b0": d0.sum(axis=0) * scale}


def book_loss(P, T):
    delta = 1e-7
    return -np.sum(T * np.log(P + delta) + (1 - T) * np.log(1 - P + delta))


def train(X, T, params, learning_rate, steps, scale=1.0):
    params = {k: np.array(v, dtype=float) for k, v in params.items()}
    losses = []
    for step in range(steps):
        g = gradients(X, T, params, scale)
        for k in params:
            params[k] = params[k] - learning_rate * g[k]
        losses.append(book_loss(predict_probability(X, params, scale), T))
    return params, np.array(losses)
