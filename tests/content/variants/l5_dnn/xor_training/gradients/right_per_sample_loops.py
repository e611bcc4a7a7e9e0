# per-sample loops

import numpy as np


def sig(z):
    return 1 / (1 + np.exp(-z))


def gradients(X, Y, params):
    g = {k: np.zeros_like(v, dtype=float) for k, v in params.items()}
    for x, y in zip(X, Y):
        h = sig(x @ params["W1"] + params["b1"])
        p = sig(h @ params["W2"] + params["b2"])
        e = p - y
        for j in range(2):
            g["W2"][j, 0] += h[j] * e[0]
            back = params["W2"][j, 0] * e[0] * h[j] * (1 - h[j])
            g["b1"][j] += back
            for i in range(2):
                g["W1"][i, j] += x[i] * back
        g["b2"] += e
    return {k: v / len(X) for k, v in g.items()}
