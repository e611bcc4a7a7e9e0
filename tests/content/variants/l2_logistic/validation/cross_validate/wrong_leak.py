# trained on everything
# names: trained_on_all

import numpy as np


def cross_validate(fit, score, X, y, k):
    model = fit(X, y)
    return [score(model, X[f], y[f]) for f in np.array_split(np.arange(len(X)), k)]
