# model of first fold kept
# names: fit_once

import numpy as np


def cross_validate(fit, score, X, y, k):
    s = []
    model = None
    for t in np.array_split(np.arange(len(X)), k):
        m = np.ones(len(X), bool); m[t] = False
        if model is None:
            model = fit(X[m], y[m])
        s.append(score(model, X[t], y[t]))
    return np.array(s)
