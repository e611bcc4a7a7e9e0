# 1 / 2 * n
# names: precedence

import numpy as np


def loss(A2, Y):
    n = len(Y)
    return 1 / 2 * n * np.sum((A2 - Y) ** 2)
