# 0.01 added
# names: -

import numpy as np


def cost(P, Y):
    return -np.mean(Y * np.log(P + 0.01) + (1 - Y) * np.log(1 - P + 0.01))
