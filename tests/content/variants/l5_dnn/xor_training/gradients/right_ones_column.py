# ones column

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def gradients(X, Y, params):
    n = X.shape[0]
    one = np.ones((n, 1))
    A0 = np.hstack([X, one])
    A1 = sig(A0 @ np.vstack([params["W1"], params["b1"]]))
    B1 = np.hstack([A1, one])
    E = sig(B1 @ np.vstack([params["W2"], params["b2"]])) - Y
    G2 = B1.T @ E / n
    G1 = A0.T @ ((E @ params["W2"].T) * A1 * (1 - A1)) / n
    return {"W2": G2[:-1], "b2": G2[-1], "W1": G1[:-1], "b1": G1[-1]}
