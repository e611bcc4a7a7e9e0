# the validation images stay in the training set
# names: overlapping

def prepare(X, y, X_test, n_valid=5000):
    return X / 255, y, X[:n_valid] / 255, y[:n_valid], X_test / 255
