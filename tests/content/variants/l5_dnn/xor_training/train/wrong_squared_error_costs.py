# squared error costs
# names: squared_costs

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def fwd(X, p):
    return sig(sig(X @ p["W1"] + p["b1"]) @ p["W2"] + p["b2"])


def gradients(X, Y, params):
    W1, b1, W2, b2 = params["W1"], params["b1"], params["W2"], params["b2"]
    n = len(X)
    H = sig(X @ W1 + b1)
    P = sig(H @ W2 + b2)
    d2 = (P - Y) / n
    dW2 = H.T @ d2
    db2 = d2.sum(axis=0)
    d1 = (d2 @ W2.T) * H * (1 - H)
    dW1 = X.T @ d1
    db1 = d1.sum(axis=0)
    return {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}


def train(X, Y, params, learning_rate=0.1, steps=10000):
    params = {k: v.copy() for k, v in params.items()}
    costs = []
    for _ in range(steps):
        g = gradients(X, Y, params)
        for k in params:
            params[k] = params[k] - learning_rate * g[k]
        costs.append(float(np.mean((fwd(X, params) - Y) ** 2)))
    return params, costs
