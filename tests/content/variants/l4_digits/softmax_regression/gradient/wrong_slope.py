# P (1 - P)
# names: output_derivative

import numpy as np


def gradient(X, T, W, b):
    Z = X @ W + b
    P = np.exp(Z) / np.exp(Z).sum(1, keepdims=True)
    D = (P - T) * P * (1 - P)
    return X.T @ D, D.sum(0)
