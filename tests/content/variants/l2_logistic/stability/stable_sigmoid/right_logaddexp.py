# logaddexp

import numpy as np


def stable_sigmoid(z):
    return np.exp(-np.logaddexp(0, -np.asarray(z, dtype=float)))
