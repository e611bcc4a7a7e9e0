# a helper, and labels as whole numbers of another type

import numpy as np


def scaled(images):
    return np.array([image * (1.0 / 255.0) for image in images])


def prepare(X_train_full, y_train_full, X_test, n_valid=5000):
    y = y_train_full.astype(int)
    return scaled(X_train_full[n_valid:]), y[n_valid:], scaled(X_train_full[:n_valid]), y[:n_valid], scaled(X_test)
