# arguments swapped
# names: arguments_swapped

import numpy as np


def cost(P, Y):
    return -np.mean(P * np.log(Y) + (1 - P) * np.log(1 - Y))
