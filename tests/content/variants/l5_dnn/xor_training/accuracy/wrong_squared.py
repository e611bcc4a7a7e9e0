# squared
# names: soft_squared

import numpy as np


def accuracy(P, Y):
    return 1 - np.mean((P - Y) ** 2)
