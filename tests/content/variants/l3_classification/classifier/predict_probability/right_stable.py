# stable

import numpy as np


def predict_probability(X, params, scale=1.0, activation=np.tanh):
    W1, b1, W0, b0 = (np.asarray(params[k], dtype=float) for k in ("W1", "b1", "W0", "b0"))
    Z = activation(np.asarray(X) @ W1 + scale * b1)
    F = Z @ W0 + scale * b0
    P = np.empty_like(F)
    pos = F >= 0
    P[pos] = 1 / (1 + np.exp(-F[pos]))
    e = np.exp(F[~pos])
    P[~pos] = e / (1 + e)
    return P
