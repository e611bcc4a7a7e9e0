# eps 1e-5 inside
# names: epsilon_5

import numpy as np


def cost(P, Y):
    return -np.mean(Y * np.log(P + 1e-5) + (1 - Y) * np.log(1 - P + 1e-5))
