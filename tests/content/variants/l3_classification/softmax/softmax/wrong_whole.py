# one sum
# names: whole_table

import numpy as np


def softmax(F):
    e = np.exp(F - F.max())
    return e / e.sum()
