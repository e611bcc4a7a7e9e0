# times 100
# names: percent

import numpy as np


def accuracy(y, h):
    return 100 * np.mean((h > 0.5) == y)
