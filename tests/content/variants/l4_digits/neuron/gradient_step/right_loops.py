# sample by sample

import numpy as np


def gradient_step(X, T, W1, b1, W2, b2, learning_rate):
    gW1, gb1, gW2, gb2 = (np.zeros(np.shape(a)) for a in (W1, b1, W2, b2))
    for x, t in zip(X, T):
        h = 1 / (1 + np.exp(-(x @ W1 + b1)))
        p = 1 / (1 + np.exp(-(h @ W2 + b2)))
        d = 2 * (p - t) * p * (1 - p)
        e = (W2 @ d) * h * (1 - h)
        gW1 += np.outer(x, e)
        gb1 += e
        gW2 += np.outer(h, d)
        gb2 += d
    return tuple(a - learning_rate * g for a, g in ((W1, gW1), (b1, gb1), (W2, gW2), (b2, gb2)))
