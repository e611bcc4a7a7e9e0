# applies softmax first
# names: softmax_again

import numpy as np


def cross_entropy(P, T):
    E = np.exp(P - P.max(axis=1, keepdims=True))
    Q = E / E.sum(axis=1, keepdims=True)
    return -np.sum(T * np.log(Q + 1e-12))
