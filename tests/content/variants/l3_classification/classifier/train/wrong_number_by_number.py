# numeric gradient element by element, each applied at once
# names: number_by_number

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


def train(X, T, params, learning_rate, steps, scale=1.0):
    p = {k: np.array(v, dtype=float) for k, v in params.items()}
    losses = []
    h = 1e-5
    for _ in range(steps):
        for k in p:
            for i in np.ndindex(p[k].shape):
                p[k][i] += h
                up = loss(predict_probability(X, p, scale), T)
                p[k][i] -= 2 * h
                down = loss(predict_probability(X, p, scale), T)
                p[k][i] += h
                p[k][i] -= learning_rate * (up - down) / (2 * h)
        losses.append(loss(predict_probability(X, p, scale), T))
    return p, losses
