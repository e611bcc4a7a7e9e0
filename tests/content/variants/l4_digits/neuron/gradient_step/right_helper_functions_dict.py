# helper functions, dict

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(X, p):
    H = sigmoid(X @ p["W1"] + p["b1"])
    return H, sigmoid(H @ p["W2"] + p["b2"])


def gradient_step(X, T, W1, b1, W2, b2, learning_rate):
    p = dict(W1=W1, b1=b1, W2=W2, b2=b2)
    H, P = forward(X, p)
    e2 = (P - T) * P * (1 - P)
    e1 = e2.dot(W2.T) * H * (1 - H)
    g = dict(W1=X.T.dot(e1), b1=np.ones(len(X)) @ e1, W2=H.T.dot(e2), b2=np.ones(len(X)) @ e2)
    return tuple(p[k] - 2 * learning_rate * g[k] for k in ("W1", "b1", "W2", "b2"))
