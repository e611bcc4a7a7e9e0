# the training images stay whole numbers
# names: training_unscaled

def prepare(X, y, X_test, n_valid=5000):
    return X[n_valid:], y[n_valid:], X[:n_valid] / 255.0, y[:n_valid], X_test / 255.0
