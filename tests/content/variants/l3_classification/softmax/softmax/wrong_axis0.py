# axis 0
# names: columns

import numpy as np


def softmax(F):
    e = np.exp(F - F.max(axis=0))
    return e / e.sum(axis=0)
