# integer division
# names: whole_division

def prepare(X, y, X_test, n_valid=5000):
    return X[n_valid:] // 255, y[n_valid:], X[:n_valid] // 255, y[:n_valid], X_test // 255
