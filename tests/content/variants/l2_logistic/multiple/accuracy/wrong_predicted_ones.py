# share of ones predicted
# names: predicted_ones

import numpy as np


def accuracy(y, h):
    return np.mean(h > 0.5)
