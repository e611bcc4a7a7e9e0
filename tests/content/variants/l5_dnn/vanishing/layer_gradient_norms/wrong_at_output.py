# gradient of the output
# names: gradient_of_output

import numpy as np


def layer_gradient_norms(X, weights, activation, activation_gradient):
    A = [X]
    for W in weights:
        A.append(activation(A[-1] @ W))
    g, out = np.ones(A[-1].shape) / len(X), []
    for k in reversed(range(len(weights))):
        d = g * activation_gradient(A[k + 1])
        out.insert(0, np.linalg.norm(A[k].T @ d))
        g = d @ weights[k].T
    return np.array(out)
