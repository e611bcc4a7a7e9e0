# loss not derived: output times slope
# names: output_as_error

import numpy as np


def layer_gradient_norms(X, weights, activation, activation_gradient):
    A, As, Zs = X, [X], []
    for W in weights:
        Z = A @ W
        A = activation(Z)
        Zs.append(Z)
        As.append(A)
    D = As[-1] * activation_gradient(Zs[-1]) / len(X)
    norms = []
    for l in reversed(range(len(weights))):
        G = As[l].T @ D
        norms.append(np.linalg.norm(G))
        if l:
            D = (D @ weights[l].T) * activation_gradient(Zs[l - 1])
    return np.array(norms[::-1])
