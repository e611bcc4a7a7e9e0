# share of ones
# names: predicted_ones

import numpy as np


def accuracy(P, T):
    return np.mean(P > 0.5)
