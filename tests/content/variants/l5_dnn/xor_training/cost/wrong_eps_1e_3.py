# eps 1e-3
# names: epsilon_3

import numpy as np


def cost(P, Y):
    return -np.mean(Y * np.log(P + 1e-3) + (1 - Y) * np.log(1 - P + 1e-3))
