# drop remainder
# names: rest_not_tested

import numpy as np


def cross_validate(fit, score, X, y, k):
    s = []
    n = len(X); q = n // k
    for i in range(k):
        t = np.arange(i * q, (i + 1) * q)
        m = np.ones(n, bool); m[t] = False
        s.append(score(fit(X[m], y[m]), X[t], y[t]))
    return np.array(s)
