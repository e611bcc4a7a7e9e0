# central differences

import numpy as np


def gradient(X, T, W, b):
    def loss(W, b):
        Z = X @ W + b
        return -np.sum(T * (Z - np.logaddexp.reduce(Z, axis=1, keepdims=True)))

    W, b = np.array(W, dtype=float), np.array(b, dtype=float)
    out = []
    for A in (W, b):
        G = np.zeros(A.shape)
        for place in np.ndindex(A.shape):
            kept = A[place]
            A[place] = kept + 1e-5
            up = loss(W, b)
            A[place] = kept - 1e-5
            down = loss(W, b)
            A[place] = kept
            G[place] = (up - down) / 2e-5
        out.append(G)
    return tuple(out)
