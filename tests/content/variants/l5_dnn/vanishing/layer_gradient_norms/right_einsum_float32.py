# einsum, float32

import numpy as np


def layer_gradient_norms(X, weights, activation, activation_gradient):
    As, Zs = [np.asarray(X, np.float32)], []
    for W in weights:
        Zs.append(np.einsum("ni,ij->nj", As[-1], W))
        As.append(activation(Zs[-1]))
    out = np.zeros(len(weights))
    up = np.full(As[-1].shape, 1 / X.shape[0])
    for l in range(len(weights) - 1, -1, -1):
        d = up * activation_gradient(Zs[l])
        out[l] = np.linalg.norm(np.einsum("ni,nj->ij", As[l], d))
        up = np.einsum("nj,ij->ni", d, weights[l])
    return out
