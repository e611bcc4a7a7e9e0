# stable where

import numpy as np


def hypothesis(x, a, b):
    z = a * np.asarray(x, dtype=float) + b
    t = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + t), t / (1 + t))
