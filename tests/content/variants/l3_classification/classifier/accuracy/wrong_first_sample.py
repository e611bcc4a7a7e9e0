# first only
# names: first_sample

import numpy as np


def accuracy(P, T):
    return float((P[0, 0] > 0.5) == (T[0, 0] > 0.5))
