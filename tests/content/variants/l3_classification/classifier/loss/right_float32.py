# float32

import numpy as np


def loss(P, T):
    P = np.clip(np.asarray(P, dtype=np.float32), 1e-6, 1 - 1e-6)
    T = np.asarray(T, dtype=np.float32)
    return np.float32(-np.sum(T * np.log(P) + (1 - T) * np.log(1 - P)))
