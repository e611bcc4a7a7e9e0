# no root
# names: squared

import numpy as np


def layer_gradient_norms(X, weights, activation, activation_gradient):
    A, Z = [X], []
    for W in weights:
        Z.append(A[-1] @ W)
        A.append(activation(Z[-1]))
    g, out = np.ones(A[-1].shape) / len(X), []
    for k in reversed(range(len(weights))):
        d = g * activation_gradient(Z[k])
        out.insert(0, ((A[k].T @ d) ** 2).sum())
        g = d @ weights[k].T
    return np.array(out)
