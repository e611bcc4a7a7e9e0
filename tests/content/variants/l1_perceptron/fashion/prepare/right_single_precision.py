# float32 before dividing, np.split, a list as result

import numpy as np


def prepare(X_train_full, y_train_full, X_test, n_valid=5000):
    X = X_train_full.astype("float32") / 255
    X_valid, X_train = np.split(X, [n_valid])
    y_valid, y_train = np.split(y_train_full, [n_valid])
    return [X_train, y_train, X_valid, y_valid, X_test.astype(np.float32) / np.float32(255)]
