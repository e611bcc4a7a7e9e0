# per-sample loops and sums

import numpy as np


def layer_gradient_norms(X, weights, activation, activation_gradient):
    n = len(X)
    grads = [np.zeros(np.shape(W)) for W in weights]
    for x in X:
        a, cache = np.array(x, float), []
        for W in weights:
            z = a @ W
            cache.append((a, z))
            a = activation(z)
        up = np.ones_like(a, dtype=float)
        for l in reversed(range(len(weights))):
            a_in, z = cache[l]
            d = up * activation_gradient(z)
            grads[l] += np.outer(a_in, d)
            up = weights[l] @ d
    return [float(np.linalg.norm(g / n)) for g in grads]
