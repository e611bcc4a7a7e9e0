# changes F
# names: in_place

import numpy as np


def softmax(F):
    F -= F.max(axis=1, keepdims=True).astype(F.dtype)
    e = np.exp(F)
    return e / e.sum(axis=1, keepdims=True)
