# the slide's lines

def prepare(X_train_full, y_train_full, X_test, n_valid=5000):
    X_valid, X_train = X_train_full[:n_valid] / 255.0, X_train_full[n_valid:] / 255.0
    y_valid, y_train = y_train_full[:n_valid], y_train_full[n_valid:]
    X_test = X_test / 255.0
    return X_train, y_train, X_valid, y_valid, X_test
