# a large epsilon below
# names: -

import numpy as np


def softmax(F):
    e = np.exp(F - F.max(axis=1, keepdims=True))
    return e / (e.sum(axis=1, keepdims=True) + 1e-3)
