import numpy as np


def double(x):
    return np.ma.masked_all_like(np.ma.asarray(x, dtype=float))
