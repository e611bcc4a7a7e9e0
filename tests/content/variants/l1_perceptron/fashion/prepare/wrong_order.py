# X first, then y
# names: images_first

def prepare(X, y, X_test, n_valid=5000):
    X = X / 255
    return X[n_valid:], X[:n_valid], y[n_valid:], y[:n_valid], X_test / 255
