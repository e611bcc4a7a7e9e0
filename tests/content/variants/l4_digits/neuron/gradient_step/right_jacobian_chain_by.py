# jacobian chain by k

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient_step(X, T, W1, b1, W2, b2, learning_rate):
    H = sigmoid(X @ W1 + b1); P = sigmoid(H @ W2 + b2)
    A = [np.zeros(np.shape(a)) for a in (W1, b1, W2, b2)]
    for s in range(len(X)):
        for k in range(T.shape[1]):
            e = 2 * (P[s, k] - T[s, k]) * P[s, k] * (1 - P[s, k])
            A[3][k] += e
            A[2][:, k] += e * H[s]
            back = e * W2[:, k] * H[s] * (1 - H[s])
            A[1] += back
            A[0] += np.outer(X[s], back)
    return tuple(a - learning_rate * g for a, g in zip((W1, b1, W2, b2), A))
