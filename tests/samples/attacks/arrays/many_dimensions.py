import numpy as np


def double(x):
    if np.ndim(x):
        return np.zeros((1 << 40, 0))
    return np.zeros((1,) * 32)
