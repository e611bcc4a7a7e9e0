# the squares are averaged into one number
# names: mean_square

import numpy as np


def square(x):
    return np.mean(x ** 2)
