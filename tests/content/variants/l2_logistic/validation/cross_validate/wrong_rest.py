# the rest goes to the last fold
# names: rest_in_last

import numpy as np


def cross_validate(fit, score, X, y, k):
    n, size, scores = len(X), len(X) // k, []
    for i in range(k):
        te = np.arange(i * size, n if i == k - 1 else (i + 1) * size)
        tr = np.setdiff1d(np.arange(n), te)
        scores.append(score(fit(X[tr], y[tr]), X[te], y[te]))
    return scores
