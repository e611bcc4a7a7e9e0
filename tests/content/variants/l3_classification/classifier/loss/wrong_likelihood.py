# log of mean/likelihood not log
# names: likelihood

import numpy as np


def loss(P, T):
    return -np.prod(P ** T * (1 - P) ** (1 - T))
