# array
# names: per_sample_flat

import numpy as np


def accuracy(P, Y):
    return np.mean((P > 0.5) == Y, axis=1)
