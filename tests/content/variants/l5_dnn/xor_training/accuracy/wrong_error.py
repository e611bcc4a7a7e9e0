# error rate
# names: errors

import numpy as np


def accuracy(P, Y):
    return np.mean((P > 0.5) != Y)
