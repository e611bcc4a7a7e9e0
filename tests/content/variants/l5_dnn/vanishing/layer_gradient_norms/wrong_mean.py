# mean over all outputs
# names: mean_of_outputs

import numpy as np


def layer_gradient_norms(X, weights, activation, activation_gradient):
    A, Z = [X], []
    for W in weights:
        Z.append(A[-1] @ W)
        A.append(activation(Z[-1]))
    g, out = np.ones(A[-1].shape) / A[-1].size, []
    for k in reversed(range(len(weights))):
        d = g * activation_gradient(Z[k])
        out.insert(0, np.linalg.norm(A[k].T @ d))
        g = d @ weights[k].T
    return np.array(out)
