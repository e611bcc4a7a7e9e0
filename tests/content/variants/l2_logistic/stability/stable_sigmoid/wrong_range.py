# ValueError for large values
# names: -

import numpy as np


def stable_sigmoid(z):
    if np.any(np.abs(z) > 700):
        raise ValueError("z is too large")
    return 1 / (1 + np.exp(-np.asarray(z, dtype=float)))
