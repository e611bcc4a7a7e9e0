# divided by the largest pixel of each set
# names: by_maximum


def prepare(X_train_full, y_train_full, X_test, n_valid=5000):
    X = X_train_full / X_train_full.max()
    return X[n_valid:], y_train_full[n_valid:], X[:n_valid], y_train_full[:n_valid], X_test / X_test.max()
