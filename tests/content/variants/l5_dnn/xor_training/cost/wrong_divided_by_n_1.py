# divided by n - 1
# names: one_sample_less

import numpy as np


def cost(P, Y):
    P = np.clip(P, 1e-12, 1 - 1e-12)
    return -np.sum(Y * np.log(P) + (1 - Y) * np.log(1 - P)) / max(len(Y) - 1, 1)
