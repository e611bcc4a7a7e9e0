# axis 0 (1,)
# names: one_axis

import numpy as np


def accuracy(P, Y):
    return np.mean((P > 0.5) == Y, axis=0)
