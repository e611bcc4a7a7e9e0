# axis 1
# names: each_sample_flat

import numpy as np


def accuracy(P, T):
    return np.mean((P > 0.5) == (T > 0.5), axis=1)
