# W0 updated too early
# names: output_first

import numpy as np


def forward(X, params, scale):
    Z = np.tanh(X @ params["W1"] + scale * params["b1"])
    return Z, 1 / (1 + np.exp(-(Z @ params["W0"] + scale * params["b0"])))



def train(X, T, params, learning_rate, steps, scale=1.0):
    W1, b1, W0, b0 = (params[k] for k in ("W1", "b1", "W0", "b0"))
    losses = []
    for _ in range(steps):
        Z, P = forward(X, {"W1": W1, "b1": b1, "W0": W0, "b0": b0}, scale)
        D = P - T
        W0 = W0 - learning_rate * Z.T @ D
        b0 = b0 - learning_rate * scale * D.sum(axis=0)
        H = D @ W0.T * (1 - Z**2)
        W1 = W1 - learning_rate * X.T @ H
        b1 = b1 - learning_rate * scale * H.sum(axis=0)
        P = np.clip(forward(X, {"W1": W1, "b1": b1, "W0": W0, "b0": b0}, scale)[1], 1e-12, 1 - 1e-12)
        losses.append(-np.sum(T * np.log(P) + (1 - T) * np.log(1 - P)))
    return {"W1": W1, "b1": b1, "W0": W0, "b0": b0}, losses
