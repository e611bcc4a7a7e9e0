# np.split, and a product in place of the quotient

import numpy as np


def prepare(X_train_full, y_train_full, X_test, n_valid=5000):
    scale = lambda A: np.multiply(A, 1 / 255)
    Xv, Xt = np.split(scale(X_train_full), [n_valid])
    yv, yt = np.split(y_train_full, [n_valid])
    return (Xt, yt, Xv, yv, scale(X_test))
