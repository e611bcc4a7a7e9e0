# shuffled before they are split
# names: -

import numpy as np


def prepare(X_train_full, y_train_full, X_test, n_valid=5000):
    p = np.random.default_rng(0).permutation(len(X_train_full))
    X = X_train_full[p] / 255.0
    y = y_train_full[p]
    return X[n_valid:], y[n_valid:], X[:n_valid], y[:n_valid], X_test / 255.0
