# the error is written over the targets
# names: in_place

import numpy as np


def _sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def backward(X, Y, params):
    A1 = _sigmoid(X @ params["W1"] + params["b1"])
    A2 = _sigmoid(A1 @ params["W2"] + params["b2"])
    error = np.asarray(Y, dtype=float)
    error -= A2
    delta2 = -error / len(X) * A2 * (1 - A2)
    delta1 = delta2 @ params["W2"].T * A1 * (1 - A1)
    return {"W1": X.T @ delta1, "b1": delta1.sum(axis=0), "W2": A1.T @ delta2, "b2": delta2.sum(axis=0)}
