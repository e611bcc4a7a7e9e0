# single precision

import numpy as np


def squared_error(P, T):
    return np.sum(np.square(np.float32(P) - np.float32(T)))
