# shuffled first
# names: -

import numpy as np


def cross_validate(fit, score, X, y, k):
    order = np.random.default_rng(1).permutation(len(X))
    X, y = X[order], y[order]
    scores = []
    for f in np.array_split(np.arange(len(X)), k):
        tr = np.setdiff1d(np.arange(len(X)), f)
        scores.append(score(fit(X[tr], y[tr]), X[f], y[f]))
    return scores
