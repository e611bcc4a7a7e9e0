# balanced
# names: class_averages

import numpy as np


def accuracy(P, T):
    r = (P > 0.5) == (T > 0.5)
    return (np.mean(r[T == 1]) + np.mean(r[T == 0])) / 2
