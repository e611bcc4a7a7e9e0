# wraps once if past the end, start not reduced
# names: wrapped_first_time

import numpy as np


def get_batch(X, T, size, i):
    s, e = i * size, (i + 1) * size
    if e <= len(X):
        return X[s:e], T[s:e]
    r = e - len(X)
    return np.concatenate([X[s:], X[:r]]), np.concatenate([T[s:], T[:r]])
