# single precision

import numpy as np


def layer_gradient_norms(X, weights, activation, activation_gradient):
    A, Z = [np.float32(X)], []
    for W in weights:
        Z.append(A[-1] @ np.float32(W))
        A.append(activation(Z[-1]))
    out = np.zeros(len(weights), np.float32)
    up = np.full(A[-1].shape, np.float32(1 / len(X)))
    for k in range(len(weights))[::-1]:
        d = np.float32(up * activation_gradient(Z[k]))
        out[k] = np.linalg.norm(A[k].T @ d)
        up = d @ np.float32(weights[k]).T
    return out
