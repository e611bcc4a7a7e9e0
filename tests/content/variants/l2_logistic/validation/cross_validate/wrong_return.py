# return in the loop
# names: first

import numpy as np


def cross_validate(fit, score, X, y, k):
    for f in np.array_split(np.arange(len(X)), k):
        tr = np.setdiff1d(np.arange(len(X)), f)
        return score(fit(X[tr], y[tr]), X[f], y[f])
