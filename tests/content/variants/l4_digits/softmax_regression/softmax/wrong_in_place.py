# Z changed
# names: in_place

import numpy as np


def softmax(Z):
    if Z.dtype == np.float64:
        Z -= Z.max(axis=1, keepdims=True)
    else:
        Z = Z - Z.max(axis=1, keepdims=True)
    E = np.exp(Z)
    return E / E.sum(axis=1, keepdims=True)
