# mean threshold
# names: threshold_mean

import numpy as np


def accuracy(P, T):
    return np.mean((P > P.mean()) == (T > 0.5))
