# everything inline, in place on copies

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def cost_of(P, Y):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return float(-np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P)))


def train(X, Y, params, learning_rate=0.1, steps=10000):
    W1, b1, W2, b2 = (np.array(params[k], float) for k in ("W1", "b1", "W2", "b2"))
    costs = []
    for t in range(steps):
        H = sig(X @ W1 + b1)
        E = (sig(H @ W2 + b2) - Y) / len(Y)
        D = E @ W2.T * H * (1 - H)
        W2 -= learning_rate * H.T @ E
        b2 -= learning_rate * E.sum(0)
        W1 -= learning_rate * X.T @ D
        b1 -= learning_rate * D.sum(0)
        costs.append(cost_of(sig(sig(X @ W1 + b1) @ W2 + b2), Y))
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}, costs
