# wraps once only
# names: wrapped_once

import numpy as np


def get_batch(X, T, size, i):
    s = i * size % len(X)
    e = s + size
    if e <= len(X):
        return X[s:e], T[s:e]
    return np.concatenate([X[s:], X[: e - len(X)]]), np.concatenate([T[s:], T[: e - len(X)]])
