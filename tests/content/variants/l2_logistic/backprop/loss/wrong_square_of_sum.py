# square of sum
# names: square_of_sum

import numpy as np


def loss(A2, Y):
    return np.sum(A2 - Y) ** 2 / (2 * len(Y))
