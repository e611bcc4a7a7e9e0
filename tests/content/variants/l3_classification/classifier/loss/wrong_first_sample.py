# first only
# names: first_sample

import numpy as np


def loss(P, T):
    P = np.clip(P, 1e-10, 1 - 1e-10)
    return -(T[0, 0] * np.log(P[0, 0]) + (1 - T[0, 0]) * np.log(1 - P[0, 0]))
