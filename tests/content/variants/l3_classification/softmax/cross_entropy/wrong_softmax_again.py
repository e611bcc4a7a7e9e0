# softmax applied again
# names: softmax_again

import numpy as np


def cross_entropy(P, T):
    P = np.exp(P) / np.exp(P).sum(axis=1, keepdims=True)
    return -np.sum(T * np.log(np.clip(P, 1e-12, 1)))
