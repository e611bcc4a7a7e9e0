# four names, an array of costs

import numpy as np


def train(X, Y, params, learning_rate=0.1, steps=10000):
    W1, b1, W2, b2 = (np.array(params[k], dtype=float) for k in ("W1", "b1", "W2", "b2"))
    n = len(X)
    costs = np.zeros(steps)

    def run():
        A1 = 1 / (1 + np.exp(-(X @ W1 + b1)))
        return A1, 1 / (1 + np.exp(-(A1 @ W2 + b2)))

    for i in range(steps):
        A1, P = run()
        d2 = (P - Y) / n
        d1 = d2 @ W2.T * A1 * (1 - A1)
        W1 -= learning_rate * X.T @ d1
        b1 -= learning_rate * d1.sum(axis=0)
        W2 -= learning_rate * A1.T @ d2
        b2 -= learning_rate * d2.sum(axis=0)
        A1, P = run()
        costs[i] = -np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P))
    return {"W1": W1, "b1": b1, "W2": W2, "b2": b2}, costs
