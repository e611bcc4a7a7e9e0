# divides by k
# names: divided_by_count

import numpy as np


def softmax(F):
    E = np.exp(F - F.max(axis=1, keepdims=True))
    return E / E.shape[1]
