# abs max
# names: absolute_maximum

import numpy as np


def softmax(F):
    m = np.abs(F).max(axis=1, keepdims=True)
    E = np.exp(F - m)
    return E / E.sum(axis=1, keepdims=True)
