# tests the next fold
# names: next_fold

import numpy as np


def cross_validate(fit, score, X, y, k):
    f = np.array_split(np.arange(len(X)), k)
    s = []
    for i in range(k):
        m = np.ones(len(X), bool); m[f[i]] = False
        j = f[(i + 1) % k]
        s.append(score(fit(X[m], y[m]), X[j], y[j]))
    return np.array(s)
