# int zeros_like
# names: whole_numbers

import numpy as np


def softmax(F):
    out = np.zeros_like(F)
    for i, f in enumerate(F):
        e = np.exp(f - f.max())
        out[i] = e / e.sum()
    return out
