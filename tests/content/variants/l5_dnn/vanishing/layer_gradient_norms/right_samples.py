# sample by sample, outer products

import numpy as np


def layer_gradient_norms(X, weights, activation, activation_gradient):
    totals = [np.zeros(np.shape(W)) for W in weights]
    for x in X:
        inputs, sums = [np.asarray(x, dtype=float)], []
        for W in weights:
            sums.append(inputs[-1] @ W)
            inputs.append(np.asarray(activation(sums[-1])))
        d = np.ones(len(inputs[-1]))
        for k in reversed(range(len(weights))):
            d = d * activation_gradient(sums[k])
            totals[k] += np.outer(inputs[k], d)
            d = weights[k] @ d
    return np.array([np.linalg.norm(G / len(X)) for G in totals])
