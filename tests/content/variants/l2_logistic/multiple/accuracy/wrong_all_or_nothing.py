# np.all
# names: all_or_nothing

import numpy as np


def accuracy(y, h):
    return float(np.all((h > 0.5) == y))
