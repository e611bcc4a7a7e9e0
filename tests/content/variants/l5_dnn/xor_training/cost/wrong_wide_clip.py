# clip at 0.001
# names: wide_clip

import numpy as np


def cost(P, Y):
    P = np.clip(P, 1e-3, 1 - 1e-3)
    return -np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P))
