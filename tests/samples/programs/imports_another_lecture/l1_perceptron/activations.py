import numpy as np
from l0_warmup.arrays import square


def step(z):
    return np.where((np.asarray(z) > 0) & (square(z) > 0), 1, 0)
