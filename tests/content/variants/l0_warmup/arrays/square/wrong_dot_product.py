# the dot product
# names: dot_product

import numpy as np


def square(x):
    return np.dot(x, x)
