# inner product of rows

import numpy as np


def squared_error(P, T):
    return sum(np.inner(p - t, p - t) for p, t in zip(P, T))
