# flattened list
# names: flat

import numpy as np


def sigmoid_gradient(z):
    out = []
    for v in np.ravel(z):
        s = 1 / (1 + np.exp(-v))
        out.append(s * (1 - s))
    return np.array(out)
