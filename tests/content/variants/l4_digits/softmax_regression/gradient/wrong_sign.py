# T - P
# names: negative

import numpy as np


def gradient(X, T, W, b):
    Z = X @ W + b
    P = np.exp(Z) / np.exp(Z).sum(1, keepdims=True)
    return X.T @ (T - P), (T - P).sum(0)
