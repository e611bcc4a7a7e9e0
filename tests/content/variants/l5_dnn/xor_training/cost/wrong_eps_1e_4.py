# eps 1e-4
# names: epsilon_4

import numpy as np


def cost(P, Y):
    return -np.mean(Y * np.log(P + 1e-4) + (1 - Y) * np.log(1 - P + 1e-4))
