# mean h threshold
# names: threshold_mean

import numpy as np


def accuracy(y, h):
    return np.mean((h > h.mean()) == y)
