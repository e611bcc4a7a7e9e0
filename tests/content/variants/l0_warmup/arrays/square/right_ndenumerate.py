# a loop over np.ndenumerate

import numpy as np


def square(x):
    x = np.asarray(x)
    out = np.zeros(x.shape)
    for idx, v in np.ndenumerate(x):
        out[idx] = v ** 2
    return out
