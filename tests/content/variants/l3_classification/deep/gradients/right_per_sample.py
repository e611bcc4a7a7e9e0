# per sample

import numpy as np


def predict_probability(X, params):
    Z1 = np.tanh(X @ params["W1"] + params["b1"])
    Z2 = np.tanh(Z1 @ params["W2"] + params["b2"])
    return 1 / (1 + np.exp(-(Z2 @ params["W0"] + params["b0"])))


def gradients(X, T, params):
    g = {k: np.zeros(np.shape(v)) for k, v in params.items()}
    for x, t in zip(X, T):
        z1 = np.tanh(x @ params["W1"] + params["b1"])
        z2 = np.tanh(z1 @ params["W2"] + params["b2"])
        e = 1 / (1 + np.exp(-(z2 @ params["W0"] + params["b0"]))) - t
        s2 = params["W0"] @ e * (1 - z2 ** 2)
        s1 = params["W2"] @ s2 * (1 - z1 ** 2)
        for k, a, d in (("0", z2, e), ("2", z1, s2), ("1", x, s1)):
            g["W" + k] += np.outer(a, d)
            g["b" + k] += d
    return g
