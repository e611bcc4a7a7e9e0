# twice
# names: twice

import numpy as np


def softmax(F):
    E = np.exp(F - F.max(axis=1, keepdims=True))
    P = E / E.sum(axis=1, keepdims=True)
    E = np.exp(P)
    return E / E.sum(axis=1, keepdims=True)
