# sigmoid outputs
# names: sigmoid

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gradient(X, T, W, b):
    D = sigmoid(X @ W + b) - T
    return X.T @ D, D.sum(axis=0)
