# einsum, a list

import numpy as np


def gradient(X, T, W, b):
    Z = X @ W + b
    P = np.exp(Z) / np.exp(Z).sum(1, keepdims=True)
    return [np.einsum("nd,nk->dk", X, P - T), np.ones(len(X)) @ (P - T)]
