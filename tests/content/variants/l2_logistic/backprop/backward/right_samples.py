# sample by sample

import numpy as np


def s(z):
    return 1 / (1 + np.exp(-z))


def backward(X, Y, params):
    grads = {k: np.zeros_like(v) for k, v in params.items()}
    W2 = params["W2"]
    for x, t in zip(X, Y):
        a1 = s(x @ params["W1"] + params["b1"])
        a2 = s(a1 @ W2 + params["b2"])
        d2 = (a2 - t) * a2 * (1 - a2) / len(X)
        d1 = W2[:, 0] * d2[0] * a1 * (1 - a1)
        grads["W2"] += np.outer(a1, d2)
        grads["b2"] += d2
        grads["W1"] += np.outer(x, d1)
        grads["b1"] += d1
    return grads
