# right, but overflows on the way
# names: overflow

import numpy as np


def softmax(F):
    with np.errstate(invalid="ignore"):
        plain = np.exp(F) / np.exp(F).sum(axis=1, keepdims=True)
    e = np.exp(F - F.max(axis=1, keepdims=True))
    return np.where(np.isnan(plain), e / e.sum(axis=1, keepdims=True), e / e.sum(axis=1, keepdims=True))
