# previous fold's model
# names: previous_model

import numpy as np


def cross_validate(fit, score, X, y, k):
    f = np.array_split(np.arange(len(X)), k)
    models = []
    for t in f:
        m = np.ones(len(X), bool); m[t] = False
        models.append(fit(X[m], y[m]))
    return np.array([score(models[i - 1], X[f[i]], y[f[i]]) for i in range(k)])
