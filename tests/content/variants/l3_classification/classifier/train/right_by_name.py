# parameter by parameter, loss with a small term

import numpy as np


def forward(X, params, scale):
    Z = np.tanh(X @ params["W1"] + scale * params["b1"])
    return Z, 1 / (1 + np.exp(-(Z @ params["W0"] + scale * params["b0"])))



def gradients(X, T, params, scale=1.0):
    Z, P = forward(X, params, scale)
    D = P - T
    H = D @ params["W0"].T * (1 - Z**2)
    return {"W1": X.T @ H, "b1": scale * H.sum(axis=0), "W0": Z.T @ D, "b0": scale * D.sum(axis=0)}


def loss(P, T):
    return -np.sum(T * np.log(P + 1e-8) + (1 - T) * np.log(1 - P + 1e-8))



def train(X, T, params, learning_rate, steps, scale=1.0):
    W1, b1, W0, b0 = params["W1"], params["b1"], params["W0"], params["b0"]
    losses = []
    for _ in range(steps):
        g = gradients(X, T, {"W1": W1, "b1": b1, "W0": W0, "b0": b0}, scale)
        W1 = W1 - learning_rate * g["W1"]
        b1 = b1 - learning_rate * g["b1"]
        W0 = W0 - learning_rate * g["W0"]
        b0 = b0 - learning_rate * g["b0"]
        losses += [loss(forward(X, {"W1": W1, "b1": b1, "W0": W0, "b0": b0}, scale)[1], T)]
    return {"W1": W1, "b1": b1, "W0": W0, "b0": b0}, np.array(losses)
