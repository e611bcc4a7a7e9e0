# float32

import numpy as np


def accuracy(P, T):
    return np.mean((P >= 0.5).astype(int) == T.astype(int), dtype=np.float32)
