# not divided
# names: not_divided_shifted

import numpy as np


def softmax(F):
    e = np.exp(F - F.max(axis=1, keepdims=True))
    return e
