# loops

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def forward(X, params):
    W1, b1, W2, b2 = params['W1'], params['b1'], params['W2'], params['b2']
    n = len(X)
    A1 = np.zeros((n, 2)); A2 = np.zeros((n, 1))
    for i in range(n):
        for j in range(2):
            A1[i, j] = sigmoid(sum(X[i, t] * W1[t, j] for t in range(2)) + b1[j])
        A2[i, 0] = sigmoid(A1[i, 0] * W2[0, 0] + A1[i, 1] * W2[1, 0] + b2[0])
    return A1, A2
