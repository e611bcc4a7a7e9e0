# central differences

import numpy as np


def sq(X, T, W1, b1, W2, b2):
    s = lambda z: 1 / (1 + np.exp(-z))
    return np.sum((s(s(X @ W1 + b1) @ W2 + b2) - T) ** 2)


def gradient_step(X, T, W1, b1, W2, b2, learning_rate):
    ps = [np.array(a, dtype=float) for a in (W1, b1, W2, b2)]
    grads = []
    h = 1e-5
    for a in ps:
        g = np.zeros(a.shape)
        for i in np.ndindex(a.shape):
            old = a[i]
            a[i] = old + h
            up = sq(X, T, *ps)
            a[i] = old - h
            down = sq(X, T, *ps)
            a[i] = old
            g[i] = (up - down) / (2 * h)
        grads.append(g)
    return tuple(a - learning_rate * g for a, g in zip(ps, grads))
