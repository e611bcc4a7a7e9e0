# sum of squares
# names: total

import numpy as np


def square(x):
    return np.sum(np.asarray(x) ** 2)
