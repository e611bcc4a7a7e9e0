# sigmoid hard-coded both
# names: sigmoid_everywhere

import numpy as np


def layer_gradient_norms(X, weights, activation, activation_gradient):
    A, As, Zs = X, [X], []
    for W in weights:
        Z = A @ W
        A = 1 / (1 + np.exp(-Z))
        Zs.append(Z)
        As.append(A)
    D = (As[-1] * (1 - As[-1])) / len(X)
    norms = []
    for l in reversed(range(len(weights))):
        G = As[l].T @ D
        norms.append(np.linalg.norm(G))
        if l:
            D = (D @ weights[l].T) * (As[l] * (1 - As[l]))
    return np.array(norms[::-1])
