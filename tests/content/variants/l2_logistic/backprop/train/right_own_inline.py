# everything in one function

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def train(X, Y, params, learning_rate, steps):
    W1, b1, W2, b2 = (np.array(params[k], dtype=float) for k in ('W1', 'b1', 'W2', 'b2'))
    losses = np.zeros(steps)
    for i in range(steps):
        H = sigmoid(X @ W1 + b1); O = sigmoid(H @ W2 + b2)
        e = (O - Y) / len(Y) * O * (1 - O)
        q = (e @ W2.T) * H * (1 - H)
        W2 -= learning_rate * H.T @ e; b2 -= learning_rate * e.sum(0)
        W1 -= learning_rate * X.T @ q; b1 -= learning_rate * q.sum(0)
        losses[i] = 0.5 * np.mean((sigmoid(sigmoid(X @ W1 + b1) @ W2 + b2) - Y) ** 2)
    return {'W1': W1, 'b1': b1, 'W2': W2, 'b2': b2}, losses
