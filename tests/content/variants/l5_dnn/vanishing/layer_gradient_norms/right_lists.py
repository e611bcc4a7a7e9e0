# lists, appended backwards

import numpy as np


def layer_gradient_norms(X, weights, activation, activation_gradient):
    A, Z = [X], []
    for W in weights:
        Z.append(np.dot(A[-1], W))
        A.append(activation(Z[-1]))
    grad = np.ones_like(A[-1], dtype=float) / X.shape[0]
    norms = []
    for k in range(len(weights) - 1, -1, -1):
        grad = grad * activation_gradient(Z[k])
        norms.append(np.sqrt((np.dot(A[k].T, grad) ** 2).sum()))
        grad = np.dot(grad, weights[k].T)
    return norms[::-1]
