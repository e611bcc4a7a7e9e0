# not averaged
# names: not_averaged

import numpy as np


def cost(P, Y):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return -(Y * np.log(P) + (1 - Y) * np.log(1 - P))
