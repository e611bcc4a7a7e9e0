# astype(int)
# names: truncated

import numpy as np


def accuracy(P, T):
    return np.mean(P.astype(int) == T)
