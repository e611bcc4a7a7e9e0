# every k-th sample
# names: strided

import numpy as np


def cross_validate(fit, score, X, y, k):
    fold = np.arange(len(X)) % k
    return [score(fit(X[fold != i], y[fold != i]), X[fold == i], y[fold == i]) for i in range(k)]
