# one for each sample
# names: each_sample

import numpy as np


def accuracy(P, T):
    return ((P > 0.5) == (T == 1)).astype(float)
