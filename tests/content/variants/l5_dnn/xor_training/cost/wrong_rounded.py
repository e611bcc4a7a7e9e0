# rounded
# names: rounded_off

import numpy as np


def cost(P, Y):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return round(-np.mean(Y * np.log(P) + (1 - Y) * np.log(1 - P)), 4)
