# sums by hand, activation on the whole table

import numpy as np


def hidden(X, W1, b1, scale=1.0, activation=np.tanh):
    n, m = len(X), len(b1)
    A = np.zeros((n, m))
    for i in range(n):
        for j in range(m):
            A[i, j] = sum(X[i, k] * W1[k, j] for k in range(len(W1))) + scale * b1[j]
    return activation(A)
