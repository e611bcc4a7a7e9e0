# losses not returned
# names: params_only

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
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return -np.sum(T * np.log(P) + (1 - T) * np.log(1 - P))



def train(X, T, params, learning_rate, steps, scale=1.0):
    losses = []
    for _ in range(steps):
        g = gradients(X, T, params, scale)
        params = {k: v - learning_rate * g[k] for k, v in params.items()}
        losses.append(loss(forward(X, params, scale)[1], T))
    return params
