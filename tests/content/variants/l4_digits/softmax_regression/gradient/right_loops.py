# sample by sample

import numpy as np


def gradient(X, T, W, b):
    dW, db = np.zeros(np.shape(W)), np.zeros(np.shape(b))
    for x, t in zip(X, T):
        z = x @ W + b
        e = np.exp(z - z.max())
        d = e / e.sum() - t
        dW += np.outer(x, d)
        db += d
    return dW, db
