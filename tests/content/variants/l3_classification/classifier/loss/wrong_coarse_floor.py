# eps 1e-2 inside log
# names: coarse_floor

import numpy as np


def loss(P, T):
    eps = 1e-2
    return -(T * np.log(P + eps) + (1 - T) * np.log(1 - P + eps)).sum()
