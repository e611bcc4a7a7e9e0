# distances below one half, single precision

import numpy as np


def accuracy(P, T):
    return np.float32(np.count_nonzero(np.abs(P - T) < 0.5) / P.shape[0])
