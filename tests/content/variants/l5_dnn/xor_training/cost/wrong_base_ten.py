# log10
# names: base_ten

import numpy as np


def cost(P, Y):
    P = np.clip(P, 1e-15, 1 - 1e-15)
    return -np.mean(Y * np.log10(P) + (1 - Y) * np.log10(1 - P))
