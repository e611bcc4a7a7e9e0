# return in loop
# names: first_alone

import numpy as np


def cross_validate(fit, score, X, y, k):
    s = []
    for t in np.array_split(np.arange(len(X)), k):
        m = np.ones(len(X), bool); m[t] = False
        s.append(score(fit(X[m], y[m]), X[t], y[t]))
        return np.array(s)
