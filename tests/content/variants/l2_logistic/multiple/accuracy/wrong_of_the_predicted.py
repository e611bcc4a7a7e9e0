# precision
# names: of_the_predicted

import numpy as np


def accuracy(y, h):
    p = h > 0.5
    return np.sum(p & (y == 1)) / max(np.sum(p), 1)
