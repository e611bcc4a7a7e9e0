# the bias as one more weight

import numpy as np


def predict(X, W, b):
    Z = np.c_[X, np.ones(len(X))] @ np.vstack([W, b])
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1, keepdims=True))
