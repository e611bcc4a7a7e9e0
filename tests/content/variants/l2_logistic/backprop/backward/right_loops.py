# loops

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(X, params):
    A1 = sigmoid(X @ params['W1'] + params['b1'])
    return A1, sigmoid(A1 @ params['W2'] + params['b2'])


def backward(X, Y, params):
    A1, A2 = forward(X, params)
    n = len(X)
    g = {k: np.zeros(v.shape) for k, v in params.items()}
    for i in range(n):
        e = (A2[i, 0] - Y[i, 0]) * A2[i, 0] * (1 - A2[i, 0]) / n
        g['b2'][0] += e
        for j in range(2):
            g['W2'][j, 0] += A1[i, j] * e
            h = e * params['W2'][j, 0] * A1[i, j] * (1 - A1[i, j])
            g['b1'][j] += h
            for t in range(2):
                g['W1'][t, j] += X[i, t] * h
    return g
