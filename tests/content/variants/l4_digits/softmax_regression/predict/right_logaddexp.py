# logaddexp

import numpy as np


def predict(X, W, b):
    Z = X @ W + b
    return np.exp(Z - np.logaddexp.reduce(Z, axis=1)[:, None])
