# distance between prediction and target

import numpy as np


def accuracy(y, h):
    predicted = np.where(h > 0.5, 1.0, 0.0)
    return 1 - np.abs(predicted - y).sum() / y.size
