# eps inside second log only
# names: lower_end_open

import numpy as np


def loss(P, T):
    eps = 1e-9
    return -(T * np.log(P) + (1 - T) * np.log(1 - P + eps)).sum()
