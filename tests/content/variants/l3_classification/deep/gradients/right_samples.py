# sample by sample with outer products

import numpy as np


def gradients(X, T, params):
    g = {k: np.zeros(np.shape(v)) for k, v in params.items()}
    for x, t in zip(X, T):
        a = np.tanh(x @ params["W1"] + params["b1"])
        c = np.tanh(a @ params["W2"] + params["b2"])
        d = 1 / (1 + np.exp(-(c @ params["W0"] + params["b0"]))) - t
        e2 = params["W0"] @ d * (1 - c**2)
        e1 = params["W2"] @ e2 * (1 - a**2)
        for k, inputs, error in (("1", x, e1), ("2", a, e2), ("0", c, d)):
            g["W" + k] += np.outer(inputs, error)
            g["b" + k] += error
    return g
