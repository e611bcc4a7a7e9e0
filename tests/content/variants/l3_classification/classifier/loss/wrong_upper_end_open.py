# eps only in first log
# names: upper_end_open

import numpy as np


def loss(P, T):
    eps = 1e-9
    return -(T * np.log(P + eps) + (1 - T) * np.log(1 - P)).sum()
