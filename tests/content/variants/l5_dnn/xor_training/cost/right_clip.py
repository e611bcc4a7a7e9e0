# clipped at 1e-7

import numpy as np


def cost(P, Y):
    P = np.clip(P, 1e-7, 1 - 1e-7)
    return -(Y * np.log(P) + (1 - Y) * np.log(1 - P)).mean()
