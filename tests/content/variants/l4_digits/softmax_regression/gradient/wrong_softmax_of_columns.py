# softmax axis 0
# names: softmax_of_columns

import numpy as np


def gradient(X, T, W, b):
    E = np.exp(X @ W + b)
    D = E / E.sum(axis=0) - T
    return X.T @ D, D.sum(axis=0)
