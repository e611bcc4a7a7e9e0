# only the test images are scaled
# names: test_only_scaled

def prepare(X, y, X_test, n_valid=5000):
    return X[n_valid:], y[n_valid:], X[:n_valid], y[:n_valid], X_test / 255.0
