# only first row
# names: first_row_only

import numpy as np


def softmax(F):
    out = np.zeros(F.shape)
    for i in range(len(F)):
        e = np.exp(F[i] - F[i].max())
        out[i] = e / e.sum()
        return out
