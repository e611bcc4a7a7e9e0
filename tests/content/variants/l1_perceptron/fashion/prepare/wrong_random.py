# shuffled split of scikit-learn's kind
# names: -

import numpy as np


def prepare(X, y, X_test, n_valid=5000):
    order = np.random.default_rng(0).permutation(len(X))
    X, y = X[order] / 255, y[order]
    return X[n_valid:], y[n_valid:], X[:n_valid], y[:n_valid], X_test / 255
