# percent
# names: percent

import numpy as np


def accuracy(P, T):
    return 100 * np.mean((P > 0.5) == (T == 1))
