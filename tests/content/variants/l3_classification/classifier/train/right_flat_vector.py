# all parameters in one vector, recursion on the steps

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



KEYS = ("W1", "b1", "W0", "b0")


def pack(d):
    return np.concatenate([np.ravel(d[k]) for k in KEYS])


def unpack(v, like):
    parts, i = {}, 0
    for k in KEYS:
        parts[k] = v[i : i + like[k].size].reshape(like[k].shape)
        i += like[k].size
    return parts


def train(X, T, params, learning_rate, steps, scale=1.0):
    v, losses = pack(params).astype(float), []
    while len(losses) < steps:
        v = v - learning_rate * pack(gradients(X, T, unpack(v, params), scale))
        losses.append(float(loss(forward(X, unpack(v, params), scale)[1], T)))
    return [unpack(v, params), losses]
