# found by gradient descent from a fixed start

import numpy as np


def xor_weights():
    X = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]])
    T = np.array([[0.0], [1], [1], [0]])
    W1, b1 = np.array([[3.0, -2.0], [2.0, -3.0]]), np.array([-1.0, 2.0])
    W2, b2 = np.array([[-2.0], [-3.0]]), np.array([1.0])
    for _ in range(3000):
        H = 1 / (1 + np.exp(-(X @ W1 + b1)))
        P = 1 / (1 + np.exp(-(H @ W2 + b2)))
        D = P - T
        E = D @ W2.T * H * (1 - H)
        W2, b2 = W2 - 0.5 * H.T @ D, b2 - 0.5 * D.sum(axis=0)
        W1, b1 = W1 - 0.5 * X.T @ E, b1 - 0.5 * E.sum(axis=0)
    return W1, b1, W2, b2
