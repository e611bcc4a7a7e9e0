# trained on the fold
# names: swapped

import numpy as np


def cross_validate(fit, score, X, y, k):
    scores = []
    for f in np.array_split(np.arange(len(X)), k):
        tr = np.setdiff1d(np.arange(len(X)), f)
        scores.append(score(fit(X[f], y[f]), X[tr], y[tr]))
    return np.array(scores)
