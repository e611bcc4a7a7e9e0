# np.outer multiplies every element with every other one
# names: outer

import numpy as np


def square(x):
    return np.outer(x, x)
