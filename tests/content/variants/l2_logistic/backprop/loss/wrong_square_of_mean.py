# square of mean
# names: square_of_mean

import numpy as np


def loss(A2, Y):
    return np.mean(A2 - Y) ** 2 / 2
