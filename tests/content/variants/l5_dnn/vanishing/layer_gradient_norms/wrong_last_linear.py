# no activation in the last layer
# names: no_last_derivative

import numpy as np


def layer_gradient_norms(X, weights, activation, activation_gradient):
    A, Z = [X], []
    for k, W in enumerate(weights):
        Z.append(A[-1] @ W)
        A.append(activation(Z[-1]) if k < len(weights) - 1 else Z[-1])
    g, out = np.ones(A[-1].shape) / len(X), []
    for k in reversed(range(len(weights))):
        d = g * activation_gradient(Z[k]) if k < len(weights) - 1 else g
        out.insert(0, np.linalg.norm(A[k].T @ d))
        g = d @ weights[k].T
    return np.array(out)
