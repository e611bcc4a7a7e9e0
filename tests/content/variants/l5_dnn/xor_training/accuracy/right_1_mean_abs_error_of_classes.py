# 1 - mean abs error of classes

import numpy as np


def accuracy(P, Y):
    c = np.where(P > 0.5, 1.0, 0.0)
    return 1 - np.abs(c - Y).mean()
