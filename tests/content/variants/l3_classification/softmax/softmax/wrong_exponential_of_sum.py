# exp sum of F
# names: exponential_of_sum

import numpy as np


def softmax(F):
    E = np.exp(F - F.max(axis=1, keepdims=True))
    return E / np.exp(F.sum(axis=1, keepdims=True))
