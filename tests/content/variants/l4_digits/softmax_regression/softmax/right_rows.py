# row by row, a list

import numpy as np


def softmax(Z):
    out = []
    for z in Z:
        e = np.exp(z - max(z))
        out.append(e / e.sum())
    return out
