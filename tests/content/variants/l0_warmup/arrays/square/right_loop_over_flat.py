# a loop over all elements, with a copy of the shape

import numpy as np


def square(x):
    x = np.asarray(x)
    result = np.empty(x.shape)
    for index in np.ndindex(*x.shape):
        result[index] = x[index] * x[index]
    return result
