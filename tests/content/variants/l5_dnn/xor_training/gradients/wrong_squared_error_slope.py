# squared error slope
# names: squared_error

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def gradients(X, Y, params):
    W1, b1, W2, b2 = params["W1"], params["b1"], params["W2"], params["b2"]
    n = len(X)
    H = sig(X @ W1 + b1)
    P = sig(H @ W2 + b2)
    d2 = 2 * (P - Y) * P * (1 - P) / n
    dW2 = H.T @ d2
    db2 = d2.sum(axis=0)
    d1 = (d2 @ W2.T) * H * (1 - H)
    dW1 = X.T @ d1
    db1 = d1.sum(axis=0)
    return {"W1": dW1, "b1": db1, "W2": dW2, "b2": db2}
